import type { Callable } from '../alert/callable'
import { callSentence } from '../notify/call-sentence'
import type { News } from '../notify/news'
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
  const due = localTime(timer.dueAt, zone)
  const isNear = urgency === 'near'
  const passed = now - timer.dueAt
  const ago = passed < late ? '' : `, ${formatDuration(passed)} ago`
  const when = isNear ? `This is due at ${due}.` : `This was due at ${due}${ago}.`
  const what = timer.kind === 'escalation' ? callSentence(call) : 'Open the incident and say when it is done.'
  return {
    id: `incident-deadline ${urgency} ${incident.id} ${timer.key} ${timer.dueAt}`,
    subject: { kind: 'incident', id: incident.id },
    mood: isNear ? 'reminder' : 'trouble',
    severity: incident.severity,
    title: `${isNear ? 'Soon: ' : ''}${timerTitle(timer)}: ${incident.severity} ${incident.title}`,
    body: `${when} ${what}`,
  }
}
