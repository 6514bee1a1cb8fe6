import type { NoteLine } from './note'
import type { HandoverSection } from './sections'

/** A line of one of two handovers, or of both. */
export interface ComparedLine {
  id: string
  section: HandoverSection
  before: string | null
  after: string | null
}

/** What an earlier handover says beside what a later one does: the later one's order, then what it has no more. */
export function comparedLines(earlier: readonly NoteLine[], later: readonly NoteLine[]): ComparedLine[] {
  const before = new Map(earlier.map((line) => [line.id, line]))
  const after = new Set(later.map(({ id }) => id))
  return [
    ...later.map(({ id, section, text }) => ({
      id,
      section,
      before: before.get(id)?.text ?? null,
      after: text,
    })),
    ...earlier
      .filter(({ id }) => !after.has(id))
      .map(({ id, section, text }) => ({ id, section, before: text, after: null })),
  ]
}
