import type { Alert } from '../../shared/alert/alert'
import { alertTitle, describeCause } from '../../shared/alert/describe'
import { text } from '../../shared/text/text'
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
    const words = text.log.alert
    const opened = inEntry(alert, title)
    return alert.held === null ? words.opened(opened) : words.openedHeld(opened, describeHold(alert.held))
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
    const until = expiresAt === null ? null : localMoment(expiresAt, around.now, around.zone)
    return text.log.alert.acknowledged({ title, by, until, reason })
  }
  if (before.state === alert.state) return null
  if (alert.state === 'open') return text.log.alert.asksAgain(title)
  return resolvedEntry(alert, title)
}

function resolvedEntry(
  { resolution, resolvedBy, resolvedAt, openedAt, since }: Alert,
  title: string,
): string {
  const lasted = formatDuration(Math.max(1_000, (resolvedAt ?? openedAt) - since))
  const words = text.log.alert
  if (resolvedBy !== null)
    return words.resolvedBy({ title, by: resolvedBy.name, lasted, reason: resolvedBy.reason })
  return resolution === 'monitor removed' ? words.monitorGone(title, lasted) : words.recovered(title, lasted)
}

function personEntry(before: Alert, alert: Alert, title: string): string | null {
  const { assignee } = alert
  if (assignee !== null && assignee.at !== before.assignee?.at)
    return text.log.alert.handed({ title, to: assignee.name, by: assignee.by })
  const call = alert.calls.length > before.calls.length ? alert.calls.at(-1) : undefined
  return call === undefined ? null : text.log.alert.called({ title, person: call.name, by: call.by })
}

function deadlineEntry(before: Alert, alert: Alert, title: string, { now, zone }: Around): string | null {
  if (alert.escalationsTold > before.escalationsTold)
    return text.log.alert.escalationDue(alert.severity, title)
  const { revision } = alert
  if (revision === null || revision.at === before.revision?.at) return null
  const moment = (at: number) => localMoment(at, now, zone)
  const { promised, revised } = revision
  return text.log.alert.otherDeadlines({
    title,
    due: moment(revised.responseDueAt),
    promised: moment(promised.responseDueAt),
  })
}

function troubleEntry(before: Alert, alert: Alert, title: string): string | null {
  const words = text.log.alert
  if ((before.flapping === null) !== (alert.flapping === null))
    return alert.flapping === null ? words.steady(title) : words.flaps(title)
  if (before.held !== null && alert.held === null) return words.noLongerHeld(title)
  if (before.verdict === alert.verdict) return null
  return alert.verdict === 'critical'
    ? words.worse(inEntry(alert, title))
    : words.eased(inEntry(alert, title))
}

function inEntry({ severity, cause }: Alert, title: string) {
  return { severity, title, cause: describeCause(cause) }
}
