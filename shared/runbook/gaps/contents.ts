import { formatThreshold, type Threshold } from '../../watch/quantity'
import type { Gap, Kpi, RunbookModel } from '../model'
import type { Outline } from '../outline'
import { unclearThresholds } from '../parts/kpis'
import { filled } from '../placeholder'

type Understood = Omit<RunbookModel, 'gaps'>

/** Contacts whom nobody can reach: no phone, no email. */
export function contactGaps({ contacts }: Understood): Gap[] {
  const chain = contacts.chain.map(({ role, name, phone, email, line }) => ({
    who: name ?? role ?? 'A person in the escalation chain',
    isReachable: phone !== null || email !== null,
    line,
  }))
  const external = contacts.external.map(({ service, contact, phone, email, line }) => ({
    who: service,
    isReachable: phone !== null || email !== null || /[@\d]|https?:/.test(contact ?? ''),
    line,
  }))
  return [...chain, ...external]
    .filter(({ isReachable }) => !isReachable)
    .map(({ who, line }) =>
      gap(
        'contact',
        'error',
        `${who} cannot be reached: there is neither a phone number nor an email address.`,
        line,
      ),
    )
}

/** A chain in which there is nobody to go on to. */
export function chainGaps({ contacts }: Understood): Gap[] {
  const [only] = contacts.chain
  if (only === undefined || contacts.chain.length > 1 || only.backup !== null) return []
  const who = only.name ?? only.role ?? 'One person'
  return [
    gap(
      'chain',
      'warning',
      `${who} is alone in the escalation chain; name somebody to call next.`,
      only.line,
    ),
  ]
}

/** Commands that would destroy something: they are shown, and marked. */
export function commandGaps({ commands }: Understood): Gap[] {
  return commands.flatMap(({ text, destructive, line }) =>
    destructive === null
      ? []
      : [gap('command', 'warning', `“${shortened(text)}” is to be used with care. ${destructive}`, line)],
  )
}

/** What recurs by words that are not understood, so that nobody is reminded of it, or by the time of another zone. */
export function scheduleGaps({ calendar, backups }: Understood): Gap[] {
  const recurring = [...calendar, ...backups.map(({ name, ...backup }) => ({ title: name, ...backup }))]
  const gaps = recurring.flatMap(({ title, schedule, when, line }) => {
    if (filled(when) === null) return []
    if (schedule === null) {
      const sentence = `When “${title}” is due is not understood from “${shortened(when)}”; write it like “Sundays at 2:00 AM”.`
      return [gap('schedule', 'information', sentence, line)]
    }
    if (!/\d\s*(?:UTC|GMT)\b/.test(when)) return []
    const sentence = `“${shortened(when)}” of ${title} names a zone, and is taken as local time; write the local time.`
    return [gap('schedule', 'warning', sentence, line)]
  })
  return [...new Map(gaps.map((each) => [each.line, each])).values()]
}

/** Severities for which nobody can tell when an answer is due. */
export function severityGaps({ severities }: Understood): Gap[] {
  return severities
    .filter(({ responseTime }) => responseTime === null)
    .map(({ severity, name, line }) =>
      gap(
        'severity',
        'error',
        `${name === severity ? severity : `${severity} (${name})`} has no response time; write one like “15 minutes”.`,
        line,
      ),
    )
}

/** Thresholds that are written and not understood, and pairs that contradict each other. */
export function thresholdGaps(outline: Outline, { kpis }: Understood): Gap[] {
  const unclear = unclearThresholds(outline).map(({ name, text, line }) =>
    gap(
      'threshold',
      'warning',
      `The threshold “${text}” of ${name}, is not understood; write it like “>85%” or “>3s”.`,
      line,
    ),
  )
  return [...unclear, ...kpis.flatMap(contradiction)]
}

function contradiction(kpi: Kpi): Gap[] {
  const { name, warning, critical, line } = kpi
  if (warning === null || critical === null || isBeyond(critical, warning)) return []
  const sentence = `${name} is critical ${formatThreshold(critical)} and already a warning ${formatThreshold(warning)}: the warning would never come first.`
  return [gap('threshold', 'error', sentence, line)]
}

function isBeyond(critical: Threshold, warning: Threshold): boolean {
  const upwards = warning.comparison.startsWith('>')
  if (critical.unit !== warning.unit || critical.comparison.startsWith('>') !== upwards) return false
  return upwards ? critical.value > warning.value : critical.value < warning.value
}

function shortened(text: string): string {
  return text.length > 80 ? `${text.slice(0, 79)}…` : text
}

function gap(kind: string, severity: Gap['severity'], sentence: string, line: number): Gap {
  return { kind, severity, sentence, line }
}
