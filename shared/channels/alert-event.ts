import type { Alert } from '../alert/alert'
import { alertTitle, describeCause } from '../alert/describe'
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
  if (kind === 'alert resolved') return `${alert.severity} ${title}. It lasted ${lasted(alert)}.`
  const by = kind === 'alert acknowledged' ? ` (by ${alert.acknowledgement?.by ?? 'somebody'})` : ''
  return `${alert.severity} ${title}: ${describeCause(alert.cause)}${by}`
}

function detailsOf(kind: ChannelEventKind, alert: Alert, zone: string): ChannelEvent['details'] {
  const moment = (at: number) => `${localTimestamp(at, zone)} ${zoneName(at, zone)}`
  const always = [
    { name: 'What is wrong', value: describeCause(alert.cause) },
    { name: 'Since', value: moment(alert.since) },
  ]
  if (kind === 'alert resolved') {
    const how = alert.resolution === null ? [] : [{ name: 'How it ended', value: alert.resolution }]
    return [...always, { name: 'Lasted', value: lasted(alert) }, ...how]
  }
  if (kind === 'alert acknowledged') {
    const { by, reason } = alert.acknowledgement ?? { by: 'somebody', reason: null }
    const why = reason === null ? [] : [{ name: 'Why', value: reason }]
    return [...always, { name: 'Acknowledged by', value: by }, ...why]
  }
  const escalation =
    alert.escalationDueAt === null ? [] : [{ name: 'Escalates at', value: moment(alert.escalationDueAt) }]
  return [...always, { name: 'Respond by', value: moment(alert.responseDueAt) }, ...escalation]
}

function lasted(alert: Alert): string {
  return formatDuration(Math.max(1_000, (alert.resolvedAt ?? alert.openedAt) - alert.since))
}
