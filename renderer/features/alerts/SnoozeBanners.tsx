import type { Snooze } from '../../../shared/alert/snooze-record'
import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Sentence } from '../../ui/Sentence'
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
  const words = text.alerts.snoozed
  const what = useCompanion((state) => snoozedWhat(scope, state))
  return (
    <Banner
      kind="information"
      actions={
        <Button
          size="small"
          aria-label={words.endNamed(what)}
          onClick={() => void request('snooze.end', { id })}
        >
          {words.end}
        </Button>
      }
    >
      <Sentence
        of={words.until({
          what: <b>{what}</b>,
          until: (
            <b>
              <Time at={until} />
            </b>
          ),
          by,
          reason,
        })}
      />
    </Banner>
  )
}
