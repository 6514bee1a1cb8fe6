import { lazy, Suspense } from 'react'
import { monitorSummary, overallStatus } from '../../../shared/summary'
import { text } from '../../../shared/text/text'
import { goTo } from '../../app/navigation'
import { useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { Sentence } from '../../ui/Sentence'
import { StatusShape } from '../../ui/StatusShape'
import { Time } from '../../ui/Time'

const NextDue = lazy(() => import('./NextDue'))

/** No alert wants a person: what that rests on, and what is due next. */
export function AllWell() {
  const status = useCompanion(overallStatus)
  const watched = useCompanion(({ monitors }) =>
    Object.values(monitors).some(({ removedHere }) => !removedHere),
  )
  const monitorsRead = useCompanion((state) => state.monitorsRead)
  if (!watched && monitorsRead) return <NothingWatched />
  return (
    <Card>
      <EmptyState
        icon={<StatusShape status={status} label={null} />}
        title={status === 'ok' ? text.now.well.noneNeedsYou : text.now.well.noneOpen}
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
  const words = text.now.nothingWatched
  return (
    <Card>
      <EmptyState
        title={words.title}
        sentence={words.sentence}
        action={
          <Button variant="primary" onClick={() => goTo('watch')}>
            {words.goToWatch}
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
  const monitorsRead = useCompanion((state) => state.monitorsRead)
  if (!monitorsRead) return `${summary}.`
  if (newest === 0) return text.now.well.firstChecks
  return <Sentence of={text.now.well.lastChecked(summary, <Time at={newest} />)} />
}
