import type { ReactNode } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { text } from '../../../shared/text/text'
import { bold, Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'

/** What people did about an alert, and what was promised where the runbook says something else now. */
export function AlertStanding({ alert }: { alert: Alert }) {
  const { acknowledgement, assignee, calls, revision } = alert
  const words = text.alerts.standing
  const lastCall = calls.at(-1)
  return (
    <>
      {acknowledgement !== null && (
        <small>
          <Sentence
            of={words.acknowledged<ReactNode>({
              by: acknowledgement.by,
              at: <Time at={acknowledgement.at} />,
              reason: acknowledgement.reason,
              asksAgainAt:
                acknowledgement.expiresAt === null ? null : <Time at={acknowledgement.expiresAt} />,
            })}
          />
        </small>
      )}
      {assignee !== null && (
        <small>
          <Sentence of={words.with(bold(assignee.name), assignee.by, <Time at={assignee.at} />)} />
        </small>
      )}
      {lastCall !== undefined && (
        <small>
          <Sentence of={words.called(lastCall.name, lastCall.by, <Time at={lastCall.at} />)} />
        </small>
      )}
      {revision !== null && alert.state === 'open' && (
        <small>
          <Sentence
            of={words.promised(
              <Time at={revision.promised.responseDueAt} />,
              <Time at={revision.at} />,
              <Time at={revision.revised.responseDueAt} />,
            )}
          />
        </small>
      )}
    </>
  )
}
