import { csvRow } from '../csv'
import type { Checklist } from '../runbook/model'
import { localTimestamp } from '../time/display'
import { periodAt } from '../time/occurrences'
import type { ChecklistHistory, HistoryCell } from './checklist-history-record'
import type { Run } from './record'

interface Span {
  from: number
  to: number
  now: number
  zone: string
  /** What was due before the runbook was in use is nobody's omission. */
  since: number
}

const hour = 60 * 60_000
/** Whoever is done within this time after it was due is on time, unless the next time begins before. */
const grace = 2 * hour

/** How the checklists that recur by the clock were kept in [from, to), as far as it has come. */
export function checklistHistory(
  checklists: readonly Checklist[],
  runs: readonly Run[],
  span: Span,
): ChecklistHistory[] {
  return checklists.flatMap((checklist) => {
    if (checklist.schedule === null || checklist.schedule.kind === 'event') return []
    const own = runs.filter(
      ({ subject }) => subject.kind === 'checklist' && subject.checklistKey === checklist.key,
    )
    const cells = periods(checklist, span).map((period) => cellOf(period, own, span.now))
    return [{ checklistKey: checklist.key, title: checklist.title, cells, onTime: shareOnTime(cells) }]
  })
}

/** When the first period of such a history began: no run of one before it is needed; null where there is none. */
export function firstPeriodStart(checklists: readonly Checklist[], span: Span): number | null {
  const starts = checklists.flatMap((checklist) => {
    const recurs = checklist.schedule !== null && checklist.schedule.kind !== 'event'
    return recurs ? periods(checklist, span).map(({ start }) => start) : []
  })
  return starts.length === 0 ? null : starts.reduce((least, start) => Math.min(least, start))
}

/** The history as CSV (RFC 4180), a row for each time through. */
export function historyCsv(histories: readonly ChecklistHistory[], zone: string): string {
  const rows = histories.flatMap(({ title, cells }) =>
    cells.map(({ dueAt, outcome, by, at, reason }) => [
      title,
      localTimestamp(dueAt, zone),
      outcome,
      by ?? '',
      at === null ? '' : localTimestamp(at, zone),
      reason ?? '',
    ]),
  )
  return [['checklist', 'due', 'outcome', 'by', 'at', 'reason'], ...rows].map(csvRow).join('')
}

type Period = NonNullable<ReturnType<typeof periodAt>>

function periods({ schedule }: Checklist, { from, to, now, zone, since }: Span): Period[] {
  const found: Period[] = []
  if (schedule === null) return found
  let at = from
  while (at < Math.min(to, now + 1)) {
    const period = periodAt(schedule, at, zone)
    if (period === null) return found
    if (period.dueAt >= Math.max(from, since) && period.dueAt < Math.min(to, now + 1)) found.push(period)
    at = period.end
  }
  return found
}

function cellOf({ start, end, dueAt }: Period, runs: readonly Run[], now: number): HistoryCell {
  const run = runs.find(({ periodStart }) => periodStart === start)
  const base = { start, dueAt, reason: null }
  if (run !== undefined && run.completedAt !== null) {
    const outcome = run.completedAt < Math.min(dueAt + grace, end) ? 'on time' : 'late'
    return { ...base, outcome, by: lastBy(run), at: run.completedAt }
  }
  if (run !== undefined && run.skipped !== null)
    return { ...base, outcome: 'skipped', by: run.skipped.by, at: run.skipped.at, reason: run.skipped.reason }
  return { ...base, outcome: now >= end ? 'missed' : 'open', by: null, at: null }
}

function shareOnTime(cells: readonly HistoryCell[]): number | null {
  const over = cells.filter(({ outcome }) => outcome !== 'open' && outcome !== 'skipped')
  if (over.length === 0) return null
  return over.filter(({ outcome }) => outcome === 'on time').length / over.length
}

function lastBy({ ticks }: Run): string | null {
  return ticks.toSorted((one, other) => other.at - one.at)[0]?.by ?? null
}
