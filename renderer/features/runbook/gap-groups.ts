import type { Gap } from '../../../shared/runbook/model'

/** Gaps about the same thing. */
export interface GapGroup {
  kind: string
  title: string
  /** Of the worst of them. */
  severity: Gap['severity']
  gaps: Gap[]
}

const severities: Gap['severity'][] = ['error', 'warning', 'information']

const titles: Record<string, string> = {
  placeholder: 'Not filled in',
  contact: 'Contacts',
  severity: 'Severities',
  review: 'Review',
  table: 'Tables',
  threshold: 'Thresholds',
  link: 'Links',
  command: 'Commands that destroy',
  monitor: 'Monitors',
  bound: 'Too long to be understood',
}

/** The gaps by what they are about, what is worst first; within a group by severity and line. */
export function groupGaps(gaps: readonly Gap[]): GapGroup[] {
  const kinds = new Map<string, Gap[]>()
  for (const gap of gaps) {
    const group = kinds.get(gap.kind)
    if (group === undefined) kinds.set(gap.kind, [gap])
    else group.push(gap)
  }
  return [...kinds]
    .map(([kind, members]) => {
      const sorted = members.toSorted((a, b) => rank(a) - rank(b) || a.line - b.line)
      return { kind, title: titles[kind] ?? capitalized(kind), severity: worst(sorted), gaps: sorted }
    })
    .sort((a, b) => rank(a) - rank(b))
}

function rank({ severity }: { severity: Gap['severity'] }): number {
  return severities.indexOf(severity)
}

function worst(sorted: Gap[]): Gap['severity'] {
  return sorted[0]?.severity ?? 'information'
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
