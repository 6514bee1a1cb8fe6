import { lazy, Suspense } from 'react'
import { monitorSummary, overallStatus } from '../../../shared/summary'
import { goTo } from '../../app/navigation'
import { useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { StatusShape } from '../../ui/StatusShape'
import { Time } from '../../ui/Time'

const NextDue = lazy(() => import('./NextDue'))

/** No alert wants a person: what that rests on, and what is due next. */
export function AllWell() {
  const status = useCompanion(overallStatus)
  const watched = useCompanion(({ monitors }) =>
    Object.values(monitors).some(({ removedHere }) => !removedHere),
  )
  if (!watched) return <NothingWatched />
  return (
    <Card>
      <EmptyState
        icon={<StatusShape status={status} label={null} />}
        title={status === 'ok' ? 'No alert needs you' : 'No alert is open'}
        sentence={
          <>
            <Evidence />{' '}
            <Suspense fallback={null}>
              <NextDue />
            </Suspense>
          </>
        }
      />
    </Card>
  )
}

function NothingWatched() {
  return (
    <Card>
      <EmptyState
        title="Nothing is watched yet"
        sentence="Add a monitor, or write them into the runbook as a fenced yaml block tagged monitors."
        action={
          <Button variant="primary" onClick={() => goTo('watch')}>
            Go to Watch
          </Button>
        }
      />
    </Card>
  )
}

function Evidence() {
  const summary = useCompanion(monitorSummary)
  const newest = useCompanion(({ monitors }) =>
    Math.max(0, ...Object.values(monitors).map(({ last }) => last?.at ?? 0)),
  )
  if (newest === 0) return 'The first checks are under way.'
  return (
    <>
      {summary}, last checked at <Time at={newest} />.
    </>
  )
}
