import { lazy, Suspense } from 'react'
import { useAskedIncident } from './asked'

const OpenIncidentDialog = lazy(() => import('./OpenIncidentDialog'))

/** The dialog over whatever screen asks for it. */
export function IncidentHost() {
  const alertIds = useAskedIncident((state) => state.alertIds)
  if (alertIds === null) return null
  return (
    <Suspense fallback={null}>
      <OpenIncidentDialog alertIds={alertIds} />
    </Suspense>
  )
}
