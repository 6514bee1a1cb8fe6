import { useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { Button } from '../../ui/Button'
import { AlertCard } from './AlertCard'
import styles from './AlertList.module.css'

/** How many P1 alerts show their steps without being asked: more would hide each other. */
const mostStepsAtOnce = 3
/** In a storm the first deadlines matter, and hundreds of countdowns would keep the laptop busy. */
const mostAtOnce = 30

interface AlertListProps {
  /** By deadline. */
  alerts: Alert[]
  chosenId: string | null
  /** The one that the keys act on. */
  keysId: string | null
  /** The most pressing ones show their steps without being asked. */
  stepsAtOnce?: boolean
}

export function AlertList({ alerts, chosenId, keysId, stepsAtOnce = true }: AlertListProps) {
  const [allShown, setAllShown] = useState(false)
  const chosenPlace = alerts.findIndex(({ id }) => id === chosenId)
  const shown = allShown ? alerts : alerts.slice(0, Math.max(mostAtOnce, chosenPlace + 1))
  const more = alerts.length - shown.length
  return (
    <>
      {shown.map((alert, index) => (
        <AlertCard
          key={alert.id}
          alert={alert}
          stepsAtOnce={stepsAtOnce && (index === 0 || (alert.severity === 'P1' && index < mostStepsAtOnce))}
          chosen={alert.id === chosenId}
          takesKeys={alert.id === keysId}
        />
      ))}
      {more > 0 && (
        <Button className={styles.more} onClick={() => setAllShown(true)}>
          {more === 1 ? 'Show 1 more alert' : `Show ${more} more alerts`}
        </Button>
      )}
    </>
  )
}
