import type { TimelineEntry } from './entry'
import type { Incident, IncidentRole, Timer } from './incident'
import type { Severity } from './severity'

export const roleTitles: Record<IncidentRole, string> = {
  commander: 'Commander',
  communication: 'Communication',
  scribe: 'Scribe',
}

/** What a timer is called above its clock: "Recover (RTO)", "Tell stakeholders". */
export function timerTitle(timer: Timer): string {
  switch (timer.kind) {
    case 'response':
      return 'Respond'
    case 'escalation':
      return 'Escalate'
    case 'recovery':
      return 'Recover (RTO)'
    case 'data':
      return 'Data loss (RPO)'
    case 'communication':
      return `Tell ${withSmallFirst(timer.audience)}`
    case 'update':
      return `Update ${withSmallFirst(timer.audience)}`
  }
}

/** What a person says when what a timer asks for is done: "Told". */
export function timerDoneWord(kind: Timer['kind']): string {
  const words: Record<Timer['kind'], string> = {
    response: 'Responded',
    escalation: 'Escalated',
    recovery: 'Recovered',
    data: 'Data is safe',
    communication: 'Sent',
    update: 'Sent',
  }
  return words[kind]
}

/** "open", "resolved", "merged into another" */
export function incidentState({ end }: Pick<Incident, 'end'>): string {
  if (end === null) return 'open'
  return end.kind === 'resolved' ? 'resolved' : 'merged into another'
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
      return content.text === '' ? 'Picture' : content.text
  }
}

/** "Own management" within a sentence; "SRE" and "Slack's #ops" stay as they are. */
function withSmallFirst(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
