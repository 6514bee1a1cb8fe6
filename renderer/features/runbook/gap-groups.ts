import type { Gap } from '../../../shared/runbook/model'
import { text } from '../../../shared/text/text'

/** Gaps about the same thing. */
export interface GapGroup {
  kind: string
  title: string
  /** Of the worst of them. */
  severity: Gap['severity']
  gaps: Gap[]
}

const severities: Gap['severity'][] = ['error', 'warning', 'information']

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
      return { kind, title: titleOf(kind), severity: worst(sorted), gaps: sorted }
    })
    .sort((a, b) => rank(a) - rank(b))
}

function titleOf(kind: string): string {
  const titles: Record<string, string> = text.runbook.gaps.kinds
  return titles[kind] ?? capitalized(kind)
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
