import { text } from '../../text/text'
import { formatDuration } from '../../time/duration'
import type { AlertFact, HandoverFacts, SilenceFact } from '../facts'
import type { DraftedLine } from '../lines'
import { moment } from './moment'

/** The open alerts by deadline: who has them, what keeps them quiet, and when each of that ends. */
export function alertLines(alerts: readonly AlertFact[], zone: string): DraftedLine[] {
  return alerts
    .filter(({ resolved }) => resolved === null)
    .toSorted((one, other) => one.responseDueAt - other.responseDueAt)
    .map((alert) => ({
      id: `alert:${alert.id}`,
      section: 'alerts',
      source: { kind: 'alert', id: alert.id },
      text: text.handover.lines.alert.open({
        ...alert,
        since: moment(alert.since, zone),
        standing: standing(alert, zone),
      }),
    }))
}

function standing(alert: AlertFact, zone: string): string[] {
  const { acknowledgement, assignee, snooze, held, responseDueAt, escalationDueAt } = alert
  const words = text.handover.lines.alert
  const momentOrNull = (at: number | null) => (at === null ? null : moment(at, zone))
  const parts = [
    acknowledgement === null
      ? words.notAcknowledged(moment(responseDueAt, zone), momentOrNull(escalationDueAt))
      : words.acknowledged({
          ...acknowledgement,
          at: moment(acknowledgement.at, zone),
          ends: momentOrNull(acknowledgement.expiresAt),
        }),
    assignee === null ? null : words.assigned(assignee),
    snooze === null ? null : words.snoozed({ ...snooze, until: moment(snooze.until, zone) }),
    held === null
      ? null
      : held.until === null
        ? held.words
        : words.heldUntil(held.words, moment(held.until, zone)),
  ]
  return parts.filter((part) => part !== null)
}

/** What keeps more than one alert quiet, and until when. */
export function silenceLines(silences: readonly SilenceFact[], zone: string): DraftedLine[] {
  return silences.map((silence) => ({
    id: `snooze:${silence.id}`,
    section: 'alerts',
    source: silence.source,
    text: text.handover.lines.alert.silenced({ ...silence, until: moment(silence.until, zone) }),
  }))
}

/** The incidents and alerts that came to an end in the shift. */
export function resolvedLines({ alerts, incidents }: HandoverFacts, zone: string): DraftedLine[] {
  const words = text.handover.lines
  const ended = incidents.flatMap(({ id, severity, title, startedAt, resolvedAt }): DraftedLine[] => {
    if (resolvedAt === null) return []
    const lasted = formatDuration(resolvedAt - startedAt)
    const told = words.incident.resolved({ severity, title, from: moment(startedAt, zone), lasted })
    return [{ id: `resolved:${id}`, section: 'resolved', source: { kind: 'incident', id }, text: told }]
  })
  const recovered = alerts.flatMap(({ id, severity, title, since, resolved }): DraftedLine[] => {
    if (resolved === null) return []
    const lasted = formatDuration(resolved.at - since)
    const told = words.alert.ended({ severity, title, from: moment(since, zone), lasted, how: resolved.how })
    return [{ id: `resolved:${id}`, section: 'resolved', source: { kind: 'alert', id }, text: told }]
  })
  return [...ended, ...recovered]
}
