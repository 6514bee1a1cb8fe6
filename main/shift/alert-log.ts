import type { Alert } from '../../shared/alert/alert'
import { alertTitle, describeCause } from '../../shared/alert/describe'
import { localMoment } from '../../shared/time/display'
import { formatDuration } from '../../shared/time/duration'
import { describeHold } from '../../shared/watch/hold'
import type { Clock } from '../clock'
import type { Log } from './log'

/** Writes into the log what happens to alerts. */
export class AlertLog {
  constructor(
    private readonly log: Pick<Log, 'store'>,
    private readonly clock: Clock,
  ) {}

  /** Within the transaction that writes the alert; what is returned shows the entry, once all is stored. */
  store(before: Alert | null, alert: Alert): () => void {
    const around = { now: this.clock.now(), zone: this.clock.zone() }
    const text = alertEntry(before, alert, around)
    return text === null ? () => {} : this.log.store(text, { kind: 'alert', id: alert.id })
  }
}

/** When an entry is written, UTC milliseconds, and the zone (an IANA name) of the times in it. */
interface Around {
  now: number
  zone: string
}

/** What the log says of a change of an alert; null for one that is not worth a line. */
export function alertEntry(before: Alert | null, alert: Alert, around: Around): string | null {
  const title = alertTitle(alert)
  if (before === null) {
    const held = alert.held === null ? '' : `, ${describeHold(alert.held)}`
    return `Alert opened${held}: ${alert.severity} ${title} (${describeCause(alert.cause)}).`
  }
  return (
    stateEntry(before, alert, title, around) ??
    personEntry(before, alert, title) ??
    deadlineEntry(before, alert, title, around) ??
    troubleEntry(before, alert, title)
  )
}

function stateEntry(before: Alert, alert: Alert, title: string, around: Around): string | null {
  const { acknowledgement } = alert
  const takenAnew = acknowledgement !== null && acknowledgement.at !== before.acknowledgement?.at
  if (alert.state === 'acknowledged' && takenAnew) {
    const { by, reason, expiresAt } = acknowledgement
    const until = expiresAt === null ? '' : `, until ${localMoment(expiresAt, around.now, around.zone)}`
    const why = reason === null ? '' : ` (${reason})`
    return `Alert acknowledged by ${by}${until}: ${title}${why}.`
  }
  if (before.state === alert.state) return null
  if (alert.state === 'open') return `Alert asks again, its acknowledgement is over: ${title}.`
  return resolvedEntry(alert, title)
}

function resolvedEntry(
  { resolution, resolvedBy, resolvedAt, openedAt, since }: Alert,
  title: string,
): string {
  const lasted = formatDuration(Math.max(1_000, (resolvedAt ?? openedAt) - since))
  if (resolvedBy !== null) {
    const why = resolvedBy.reason === null ? '' : ` (${resolvedBy.reason})`
    return `Alert resolved by ${resolvedBy.name} after ${lasted}: ${title}${why}.`
  }
  const how = resolution === 'monitor removed' ? 'its monitor is not watched any more' : 'recovered'
  return `Alert resolved: ${title}, ${how} after ${lasted}.`
}

function personEntry(before: Alert, alert: Alert, title: string): string | null {
  const { assignee } = alert
  if (assignee !== null && assignee.at !== before.assignee?.at)
    return `Alert handed to ${assignee.name} by ${assignee.by}: ${title}.`
  const call = alert.calls.length > before.calls.length ? alert.calls.at(-1) : undefined
  return call === undefined ? null : `${call.name} called by ${call.by} because of: ${title}.`
}

function deadlineEntry(before: Alert, alert: Alert, title: string, { now, zone }: Around): string | null {
  if (alert.escalationsTold > before.escalationsTold) return `Escalation due: ${alert.severity} ${title}.`
  const { revision } = alert
  if (revision === null || revision.at === before.revision?.at) return null
  const moment = (at: number) => localMoment(at, now, zone)
  const { promised, revised } = revision
  return `The runbook names other deadlines: respond by ${moment(revised.responseDueAt)}, promised was ${moment(promised.responseDueAt)}: ${title}.`
}

function troubleEntry(before: Alert, alert: Alert, title: string): string | null {
  if ((before.flapping === null) !== (alert.flapping === null))
    return alert.flapping === null ? `Alert steady again: ${title}.` : `Alert began to flap: ${title}.`
  if (before.held !== null && alert.held === null) return `Alert no longer held: ${title}.`
  if (before.verdict === alert.verdict) return null
  const change = alert.verdict === 'critical' ? 'worse' : 'eased'
  return `Alert ${change}: ${alert.severity} ${title} (${describeCause(alert.cause)}).`
}
