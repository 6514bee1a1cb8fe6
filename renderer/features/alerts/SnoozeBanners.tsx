import type { Snooze } from '../../../shared/alert/snooze-record'
import { request, useCompanion } from '../../app/store'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Time } from '../../ui/Time'
import { snoozedWhat } from './snooze-words'

/** What is snoozed, by whom and until when, so that nothing is quiet without being seen. */
export function SnoozeBanners() {
  const snoozes = useCompanion((state) => state.snoozes)
  return Object.values(snoozes)
    .sort((one, other) => one.until - other.until)
    .map((snooze) => <SnoozeBanner key={snooze.id} snooze={snooze} />)
}

function SnoozeBanner({ snooze: { id, scope, until, by, reason } }: { snooze: Snooze }) {
  const what = useCompanion((state) => snoozedWhat(scope, state))
  return (
    <Banner
      kind="information"
      actions={
        <Button
          size="small"
          aria-label={`End the snooze of ${what}`}
          onClick={() => void request('snooze.end', { id })}
        >
          End
        </Button>
      }
    >
      <b>{what}</b> snoozed until{' '}
      <b>
        <Time at={until} />
      </b>{' '}
      by {by}
      {reason !== null && `: ${reason}`}.
    </Banner>
  )
}
