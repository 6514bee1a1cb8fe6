import { lazy, Suspense } from 'react'
import { useCompanion } from '../../app/store'
import { useAskedAction } from './asked'

const AlertActionDialog = lazy(() => import('./AlertActionDialog'))

/** The dialog over whatever screen asks for it; it closes when its alert is gone. */
export function AlertActionHost() {
  const asked = useAskedAction((state) => state.asked)
  const alert = useCompanion(({ alerts }) => (asked === null ? undefined : alerts[asked.alertId]))
  if (asked === null || alert === undefined) return null
  return (
    <Suspense fallback={null}>
      <AlertActionDialog key={`${asked.action} ${asked.alertId}`} action={asked.action} alert={alert} />
    </Suspense>
  )
}
