import type { ChecklistHistory, HistoryCell } from '../../../../shared/shift/checklist-history-record'
import { text } from '../../../../shared/text/text'
import { localTimestamp } from '../../../../shared/time/display'

/** What a checklist's times through on one day came to: the worst of them decides the colour. */
export interface GridDay {
  /** As 2026-11-23. */
  date: string
  cells: HistoryCell[]
  worst: HistoryCell['outcome'] | null
}

const byGravity: readonly HistoryCell['outcome'][] = ['missed', 'late', 'open', 'skipped', 'on time']
const day = 24 * 60 * 60_000

/** The local dates from `from` to `now`, oldest first. */
export function datesBetween(from: number, now: number, zone: string): string[] {
  const dates = new Set<string>()
  for (let at = from; at < now; at += day / 4) dates.add(localTimestamp(at, zone).slice(0, 10))
  dates.add(localTimestamp(now, zone).slice(0, 10))
  return [...dates]
}

/** The cells of a checklist under the local dates on which they were due. */
export function gridDays({ cells }: ChecklistHistory, dates: readonly string[], zone: string): GridDay[] {
  const byDate = new Map<string, HistoryCell[]>()
  for (const cell of cells) {
    const date = localTimestamp(cell.dueAt, zone).slice(0, 10)
    byDate.set(date, [...(byDate.get(date) ?? []), cell])
  }
  return dates.map((date) => {
    const ofDate = byDate.get(date) ?? []
    const worst = byGravity.find((outcome) => ofDate.some((cell) => cell.outcome === outcome)) ?? null
    return { date, cells: ofDate, worst }
  })
}

/** "23 on time, 1 missed", "late, by Ines", or nothing where nothing was due. */
export function describeDay({ cells }: GridDay): string {
  const words = text.checklists.history
  const [only] = cells
  if (only === undefined) return words.notDue
  if (cells.length === 1) return words.one(only)
  const counts = byGravity.map((outcome) => ({
    outcome,
    count: cells.filter((cell) => cell.outcome === outcome).length,
  }))
  return words.several(counts.filter(({ count }) => count > 0))
}
