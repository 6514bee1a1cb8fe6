import type { Callable } from '../alert/callable'
import { callSentence } from '../notify/call-sentence'
import type { News } from '../notify/news'
import { text } from '../text/text'
import { localTime } from '../time/display'
import { formatDuration } from '../time/duration'
import type { DueTimer } from './due-timers'
import { timerTitle } from './words'

/** What is told so much later than it was due says by how much, in milliseconds. */
const late = 60_000

interface Surroundings {
  now: number
  /** An IANA name. */
  zone: string
  /** Who is called at an escalation; null for nobody. */
  call: Callable | null
}

/**
 * What is told of an incident's deadline: "Tell customers: P1 Checkout is down", "This was due at 03:14, 12 min ago. …".
 * One that is near is a reminder, one that has passed is trouble.
 */
export function deadlineNews({ incident, timer, urgency }: DueTimer, around: Surroundings): News {
  const { now, zone, call } = around
  const words = text.incidents.conduct.news
  const named = `${incident.severity} ${incident.title}`
  const due = localTime(timer.dueAt, zone)
  const isNear = urgency === 'near'
  const passed = now - timer.dueAt
  const what = timer.kind === 'escalation' ? callSentence(call) : words.sayWhenDone
  return {
    id: `incident-deadline ${urgency} ${incident.id} ${timer.key} ${timer.dueAt}`,
    subject: { kind: 'incident', id: incident.id },
    mood: isNear ? 'reminder' : 'trouble',
    severity: incident.severity,
    title: isNear ? words.deadlineNear(timerTitle(timer), named) : words.deadline(timerTitle(timer), named),
    body: isNear
      ? words.dueNear(due, what)
      : passed < late
        ? words.due(due, what)
        : words.dueAgo(due, formatDuration(passed), what),
  }
}
