import { formatDuration } from '../../time/duration'
import type { AlertFact, HandoverFacts, SilenceFact } from '../facts'
import type { DraftedLine } from '../lines'
import { because, moment } from './moment'

/** The open alerts by deadline: who has them, what keeps them quiet, and when each of that ends. */
export function alertLines(alerts: readonly AlertFact[], zone: string): DraftedLine[] {
  return alerts
    .filter(({ resolved }) => resolved === null)
    .toSorted((one, other) => one.responseDueAt - other.responseDueAt)
    .map((alert) => ({
      id: `alert:${alert.id}`,
      section: 'alerts',
      source: { kind: 'alert', id: alert.id },
      text: `${alert.severity} ${alert.title}: ${alert.cause}, since ${moment(alert.since, zone)}; ${standing(alert, zone)}.`,
    }))
}

function standing(alert: AlertFact, zone: string): string {
  const { acknowledgement, assignee, snooze, held, responseDueAt, escalationDueAt } = alert
  const escalation = escalationDueAt === null ? '' : `, to be escalated ${moment(escalationDueAt, zone)}`
  const parts = [
    acknowledgement === null
      ? `not acknowledged, response due ${moment(responseDueAt, zone)}${escalation}`
      : acknowledged(acknowledgement, zone),
    ...(assignee === null ? [] : [`with ${assignee}`]),
    ...(snooze === null
      ? []
      : [`snoozed by ${snooze.by}${because(snooze.reason)} until ${moment(snooze.until, zone)}`]),
    ...(held === null
      ? []
      : [held.until === null ? held.words : `${held.words} until ${moment(held.until, zone)}`]),
  ]
  return parts.join('; ')
}

function acknowledged(
  { by, at, reason, expiresAt }: NonNullable<AlertFact['acknowledgement']>,
  zone: string,
): string {
  const end = expiresAt === null ? '' : `, which ends ${moment(expiresAt, zone)}`
  return `acknowledged by ${by} ${moment(at, zone)}${because(reason)}${end}`
}

/** What keeps more than one alert quiet, and until when. */
export function silenceLines(silences: readonly SilenceFact[], zone: string): DraftedLine[] {
  return silences.map(({ id, source, what, until, by, reason }) => ({
    id: `snooze:${id}`,
    section: 'alerts',
    source,
    text: `Alerts of ${what} are snoozed by ${by}${because(reason)} until ${moment(until, zone)}.`,
  }))
}

/** The incidents and alerts that came to an end in the shift. */
export function resolvedLines({ alerts, incidents }: HandoverFacts, zone: string): DraftedLine[] {
  const ended = incidents.flatMap(({ id, severity, title, startedAt, resolvedAt }): DraftedLine[] => {
    if (resolvedAt === null) return []
    const lasted = formatDuration(resolvedAt - startedAt)
    const text = `Incident ${severity} ${title}: from ${moment(startedAt, zone)}, for ${lasted}.`
    return [{ id: `resolved:${id}`, section: 'resolved', source: { kind: 'incident', id }, text }]
  })
  const recovered = alerts.flatMap(({ id, severity, title, since, resolved }): DraftedLine[] => {
    if (resolved === null) return []
    const lasted = formatDuration(resolved.at - since)
    const text = `${severity} ${title}: from ${moment(since, zone)}, for ${lasted}; ${resolved.how}.`
    return [{ id: `resolved:${id}`, section: 'resolved', source: { kind: 'alert', id }, text }]
  })
  return [...ended, ...recovered]
}
