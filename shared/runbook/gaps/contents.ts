import { text } from '../../text/text'
import { formatThreshold, type Threshold } from '../../watch/quantity'
import type { Gap, Kpi, RunbookModel } from '../model'
import type { Outline } from '../outline'
import { unclearThresholds } from '../parts/kpis'
import { filled } from '../placeholder'

type Understood = Omit<RunbookModel, 'gaps'>

/** Contacts whom nobody can reach: no phone, no email. */
export function contactGaps({ contacts }: Understood): Gap[] {
  const chain = contacts.chain.map(({ role, name, phone, email, line }) => ({
    who: name ?? role,
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
    .map(({ who, line }) => gap('contact', 'error', text.runbook.faults.contacts.unreachable(who), line))
}

/** A chain in which there is nobody to go on to. */
export function chainGaps({ contacts }: Understood): Gap[] {
  const [only] = contacts.chain
  if (only === undefined || contacts.chain.length > 1 || only.backup !== null) return []
  return [gap('chain', 'warning', text.runbook.faults.contacts.alone(only.name ?? only.role), only.line)]
}

/** Commands that would destroy something: they are shown, and marked. */
export function commandGaps({ commands }: Understood): Gap[] {
  return commands.flatMap(({ text: command, destructive, line }) =>
    destructive === null
      ? []
      : [gap('command', 'warning', text.runbook.faults.command(shortened(command), destructive), line)],
  )
}

/** What recurs by words that are not understood, so that nobody is reminded of it, or by the time of another zone. */
export function scheduleGaps({ calendar, backups }: Understood): Gap[] {
  const recurring = [...calendar, ...backups.map(({ name, ...backup }) => ({ title: name, ...backup }))]
  const gaps = recurring.flatMap(({ title, schedule, when, line }) => {
    if (filled(when) === null) return []
    if (schedule === null) {
      const sentence = text.runbook.faults.schedule.unclear(title, shortened(when))
      return [gap('schedule', 'information', sentence, line)]
    }
    if (!/\d\s*(?:UTC|GMT)\b/.test(when)) return []
    const sentence = text.runbook.faults.schedule.zone(title, shortened(when))
    return [gap('schedule', 'warning', sentence, line)]
  })
  return [...new Map(gaps.map((each) => [each.line, each])).values()]
}

/** Severities for which nobody can tell when an answer is due. */
export function severityGaps({ severities }: Understood): Gap[] {
  return severities
    .filter(({ responseTime }) => responseTime === null)
    .map(({ severity, name, line }) =>
      gap('severity', 'error', text.runbook.faults.severity(severity, name), line),
    )
}

/** Thresholds that are written and not understood, and pairs that contradict each other. */
export function thresholdGaps(outline: Outline, { kpis }: Understood): Gap[] {
  const unclear = unclearThresholds(outline).map(({ name, text: threshold, line }) =>
    gap('threshold', 'warning', text.runbook.faults.threshold.unclear(name, threshold), line),
  )
  return [...unclear, ...kpis.flatMap(contradiction)]
}

function contradiction(kpi: Kpi): Gap[] {
  const { name, warning, critical, line } = kpi
  if (warning === null || critical === null || isBeyond(critical, warning)) return []
  const levels = { warning: formatThreshold(warning), critical: formatThreshold(critical) }
  const sentence = text.runbook.faults.threshold.contradiction(name, levels)
  return [gap('threshold', 'error', sentence, line)]
}

function isBeyond(critical: Threshold, warning: Threshold): boolean {
  const upwards = warning.comparison.startsWith('>')
  if (critical.unit !== warning.unit || critical.comparison.startsWith('>') !== upwards) return false
  return upwards ? critical.value > warning.value : critical.value < warning.value
}

function shortened(written: string): string {
  return written.length > 80 ? `${written.slice(0, 79)}…` : written
}

function gap(kind: string, severity: Gap['severity'], sentence: string, line: number): Gap {
  return { kind, severity, sentence, line }
}
