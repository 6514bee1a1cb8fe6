import type { Alert, NotificationKind } from '../alert/alert'
import type { Callable } from '../alert/callable'
import { alertTitle, describeCause } from '../alert/describe'
import { text } from '../text/text'
import { localTime } from '../time/display'
import { formatDuration } from '../time/duration'
import { callSentence } from './call-sentence'
import type { News } from './news'

/** What surrounds an alert when it is told. */
interface Surroundings {
  now: number
  /** An IANA name. */
  zone: string
  /** Who is called next; null for nobody. */
  call: Callable | null
}

/**
 * What was decided to be told about an alert, in words: what is wrong, by when somebody must respond or since when
 * they should have, and, when the alert is escalated, whom to call.
 */
export function alertNews(id: string, kind: NotificationKind, alert: Alert, around: Surroundings): News {
  const words = text.notify.alert
  const title = alertTitle(alert)
  const about = { id, subject: { kind: 'alert', id: alert.id }, severity: alert.severity } as const
  if (kind === 'resolved') {
    const lasted = formatDuration((alert.resolvedAt ?? alert.openedAt) - alert.since)
    return { ...about, mood: 'recovery', title: words.resolved(title), body: words.lasted(lasted) }
  }
  const cause = describeCause(alert.cause)
  const due = dueSentence(alert, around)
  return {
    ...about,
    mood: 'trouble',
    title: words.title[kind](`${alert.severity} ${title}`),
    body:
      kind === 'escalation'
        ? words.bodyAndCall(cause, due, callSentence(around.call))
        : words.body(cause, due),
  }
}

function dueSentence({ responseDueAt }: Alert, { now, zone }: Surroundings): string {
  const words = text.notify.alert
  const due = localTime(responseDueAt, zone)
  if (now < responseDueAt) return words.respondBy(due)
  const late = Math.floor((now - responseDueAt) / 60_000) * 60_000
  return late === 0 ? words.dueNow(due) : words.overdue(due, formatDuration(late))
}
