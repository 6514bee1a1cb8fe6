import type { Alert } from '../../../shared/alert/alert'
import { Time } from '../../ui/Time'

/** What people did about an alert, and what was promised where the runbook says something else now. */
export function AlertStanding({ alert }: { alert: Alert }) {
  const { acknowledgement, assignee, calls, revision } = alert
  const lastCall = calls.at(-1)
  return (
    <>
      {acknowledgement !== null && (
        <small>
          Acknowledged by {acknowledgement.by}, <Time at={acknowledgement.at} />
          {acknowledgement.reason !== null && `: ${acknowledgement.reason}`}
          {acknowledgement.expiresAt !== null && (
            <>
              ; asks again at <Time at={acknowledgement.expiresAt} />
            </>
          )}
          .
        </small>
      )}
      {assignee !== null && (
        <small>
          With <b>{assignee.name}</b>, handed over by {assignee.by} at <Time at={assignee.at} />.
        </small>
      )}
      {lastCall !== undefined && (
        <small>
          {lastCall.name} was called by {lastCall.by} at <Time at={lastCall.at} />.
        </small>
      )}
      {revision !== null && alert.state === 'open' && (
        <small>
          Promised by <Time at={revision.promised.responseDueAt} />; the runbook, as changed at{' '}
          <Time at={revision.at} />, says <Time at={revision.revised.responseDueAt} />.
        </small>
      )}
    </>
  )
}
