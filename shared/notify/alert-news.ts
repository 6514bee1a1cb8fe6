import type { Alert, NotificationKind } from '../alert/alert'
import type { Callable } from '../alert/callable'
import { alertTitle, describeCause } from '../alert/describe'
import { localTime } from '../time/display'
import { formatDuration } from '../time/duration'
import { callSentence } from './call-sentence'
import type { News } from './news'

const prefixes: Record<Exclude<NotificationKind, 'resolved'>, string> = {
  opened: '',
  worsened: 'Worse: ',
  flapping: '',
  steady: 'Steady again, and still wrong: ',
  reminder: 'Still open: ',
  escalation: 'Escalate: ',
  'asked again': 'Asks again: ',
}

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
  const title = alertTitle(alert)
  const about = { id, subject: { kind: 'alert', id: alert.id }, severity: alert.severity } as const
  if (kind === 'resolved') {
    const lasted = formatDuration((alert.resolvedAt ?? alert.openedAt) - alert.since)
    return { ...about, mood: 'recovery', title: `Resolved: ${title}`, body: `It lasted ${lasted}.` }
  }
  const whom = kind === 'escalation' ? ` ${callSentence(around.call)}` : ''
  return {
    ...about,
    mood: 'trouble',
    title: `${prefixes[kind]}${alert.severity} ${title}`,
    body: `${describeCause(alert.cause)}. ${dueSentence(alert, around)}${whom}`,
  }
}

function dueSentence({ responseDueAt }: Alert, { now, zone }: Surroundings): string {
  const due = localTime(responseDueAt, zone)
  if (now < responseDueAt) return `Respond by ${due}.`
  const late = Math.floor((now - responseDueAt) / 60_000) * 60_000
  return late === 0
    ? `Nobody has responded, and ${due} was the deadline.`
    : `Nobody has responded: it was due at ${due}, ${formatDuration(late)} ago.`
}
