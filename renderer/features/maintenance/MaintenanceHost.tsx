import { lazy, Suspense } from 'react'
import { useAsked } from './asked'

const MaintenanceDialog = lazy(() => import('./MaintenanceDialog'))

/** The dialog over whatever screen asks for it. */
export function MaintenanceHost() {
  const asked = useAsked((state) => state.asked)
  if (asked === null) return null
  return (
    <Suspense fallback={null}>
      <MaintenanceDialog asked={asked} />
    </Suspense>
  )
}
