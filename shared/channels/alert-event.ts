import type { Alert } from '../alert/alert'
import { alertTitle, describeCause } from '../alert/describe'
import { text } from '../text/text'
import { localTimestamp, zoneName } from '../time/display'
import { formatDuration } from '../time/duration'
import type { ChannelEvent, ChannelEventKind } from './event'

/** `at` in UTC milliseconds, times in words in `zone` (an IANA name): what channels are told when an alert that was as `before` (null: there was none) becomes as `after`. */
export function alertEvent(
  before: Alert | null,
  after: Alert,
  { at, zone }: { at: number; zone: string },
): ChannelEvent | null {
  const kind = whatHappened(before, after)
  if (kind === null) return null
  const title = alertTitle(after)
  return {
    id: `${after.id} ${kind} ${at}`,
    kind,
    subjectId: after.id,
    at,
    severity: after.severity,
    title,
    summary: summaryOf(kind, after, title),
    source: after.monitorName,
    details: detailsOf(kind, after, zone),
    text: null,
  }
}

/** Others are told what a person here is: not while an alert is held, and once of what comes and goes. */
function whatHappened(before: Alert | null, after: Alert): ChannelEventKind | null {
  if (after.state === 'resolved') return before?.state === 'resolved' ? null : 'alert resolved'
  const told = before?.announced ?? null
  if (after.announced !== null && told === null) return 'alert opened'
  if (after.announced === 'critical' && told === 'warning') return 'alert worsened'
  if (before === null) return null
  if (after.escalationsTold > before.escalationsTold) return 'alert escalated'
  return after.state === 'acknowledged' && before.state === 'open' ? 'alert acknowledged' : null
}

function summaryOf(kind: ChannelEventKind, alert: Alert, title: string): string {
  const words = text.channels.alert
  const named = `${alert.severity} ${title}`
  const cause = describeCause(alert.cause)
  if (kind === 'alert resolved') return words.resolved(named, lasted(alert))
  if (kind === 'alert acknowledged')
    return words.acknowledged(named, cause, alert.acknowledgement?.by ?? words.somebody)
  return words.summary(named, cause)
}

function detailsOf(kind: ChannelEventKind, alert: Alert, zone: string): ChannelEvent['details'] {
  const words = text.channels.alert
  const moment = (at: number) => `${localTimestamp(at, zone)} ${zoneName(at, zone)}`
  const always = [
    { name: words.wrong, value: describeCause(alert.cause) },
    { name: words.since, value: moment(alert.since) },
  ]
  if (kind === 'alert resolved') {
    const how =
      alert.resolution === null ? [] : [{ name: words.howEnded, value: words.endings[alert.resolution] }]
    return [...always, { name: words.lasted, value: lasted(alert) }, ...how]
  }
  if (kind === 'alert acknowledged') {
    const { by, reason } = alert.acknowledgement ?? { by: words.somebody, reason: null }
    const why = reason === null ? [] : [{ name: words.why, value: reason }]
    return [...always, { name: words.acknowledgedBy, value: by }, ...why]
  }
  const escalation =
    alert.escalationDueAt === null ? [] : [{ name: words.escalatesAt, value: moment(alert.escalationDueAt) }]
  return [...always, { name: words.respondBy, value: moment(alert.responseDueAt) }, ...escalation]
}

function lasted(alert: Alert): string {
  return formatDuration(Math.max(1_000, (alert.resolvedAt ?? alert.openedAt) - alert.since))
}
