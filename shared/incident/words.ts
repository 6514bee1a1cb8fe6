import { text } from '../text/text'
import type { TimelineEntry } from './entry'
import type { Incident, IncidentRole, Timer } from './incident'
import type { Severity } from './severity'

export function roleTitle(role: IncidentRole): string {
  return text.incidents.conduct.roles[role]
}

/** What a timer is called above its clock: "Recover (RTO)", "Tell stakeholders". */
export function timerTitle(timer: Timer): string {
  const words = text.incidents.conduct.timers
  if (timer.kind === 'communication' || timer.kind === 'update')
    return words[timer.kind](withSmallFirst(timer.audience))
  return words[timer.kind]
}

/** What a person says when what a timer asks for is done: "Told". */
export function timerDoneWord(kind: Timer['kind']): string {
  return text.incidents.conduct.timersDone[kind]
}

/** "open", "resolved", "merged into another" */
export function incidentState({ end }: Pick<Incident, 'end'>): string {
  return text.incidents.conduct.states[end?.kind ?? 'open']
}

/** The most severe of some alerts; null for none. */
export function severityOfAlerts(alerts: readonly { severity: Severity }[]): Severity | null {
  return alerts.map(({ severity }) => severity).sort()[0] ?? null
}

/** What an entry says, in one piece. */
export function entryText({ content }: Pick<TimelineEntry, 'content'>): string {
  switch (content.kind) {
    case 'event':
    case 'note':
      return content.text
    case 'command':
      return content.output === '' ? content.command : `${content.command}\n${content.output}`
    case 'picture':
      return content.text === '' ? text.incidents.conduct.picture : content.text
  }
}

/** "Own management" within a sentence; "SRE" and "Slack's #ops" stay as they are. */
function withSmallFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
