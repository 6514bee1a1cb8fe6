import type { Alert } from '../../../shared/alert/alert'
import { AlertCard } from './AlertCard'

/** How many P1 alerts show their steps without being asked: more would hide each other. */
const mostStepsAtOnce = 3

interface AlertListProps {
  /** By deadline; no more than fit on a screen (see `mostUngrouped`). */
  alerts: Alert[]
  chosenId: string | null
  /** The one that the keys act on. */
  keysId: string | null
}

/** The alerts one after another, the most pressing with their steps. */
export function AlertList({ alerts, chosenId, keysId }: AlertListProps) {
  return alerts.map((alert, index) => (
    <AlertCard
      key={alert.id}
      alert={alert}
      stepsAtOnce={index === 0 || (alert.severity === 'P1' && index < mostStepsAtOnce)}
      chosen={alert.id === chosenId}
      takesKeys={alert.id === keysId}
    />
  ))
}
