import type { History, HistoryPoint } from '../../../../shared/watch/figures/view'
import type { Unit } from '../../../../shared/watch/quantity'
import type { Thresholds } from '../../../../shared/watch/view'

/** From one time to another, UTC milliseconds. */
export interface Range {
  from: number
  to: number
}

export interface Level {
  status: 'warning' | 'critical'
  value: number
}

/** The thresholds in the unit of the values, as lines to draw. */
export function levelsOf(thresholds: Thresholds | null, unit: Unit | null): Level[] {
  const all = [
    { status: 'warning' as const, threshold: thresholds?.warning ?? null },
    { status: 'critical' as const, threshold: thresholds?.critical ?? null },
  ]
  return all.flatMap(({ status, threshold }) =>
    threshold !== null && threshold.unit === unit ? [{ status, value: threshold.value }] : [],
  )
}

type Column = (number | null)[]
/** Seconds, then mean, lowest and highest value as the chart wants them. */
export type Columns = [number[], Column, Column, Column]

/** What gave no value is a gap; so is a time without checks, which has no point. */
export function chartColumns({ points, width }: Pick<History, 'points' | 'width'>): Columns {
  const longest = longestStep(points, width)
  const columns: Columns = [[], [], [], []]
  const add = (at: number, mean: number | null, min: number | null, max: number | null) => {
    columns[0].push(at / 1000)
    columns[1].push(mean)
    columns[2].push(min)
    columns[3].push(max)
  }
  points.forEach((point, place) => {
    const before = points[place - 1]
    if (before !== undefined && point.at - before.at > longest)
      add((before.at + point.at) / 2, null, null, null)
    add(point.at, point.mean, point.min, point.max)
  })
  return columns
}

/** The point of a time that went through seconds and back; null where there is none, as in a gap. */
export function pointAt({ points }: Pick<History, 'points'>, at: number): HistoryPoint | null {
  const wanted = Math.round(at)
  return points.find((point) => point.at === wanted) ?? null
}

/** The places of values with no value beside them: a line cannot show them, a point can. */
export function lonePlaces(values: readonly (number | null | undefined)[]): number[] {
  return values.flatMap((value, place) => {
    const beside = [values[place - 1], values[place + 1]]
    const lone = typeof value === 'number' && beside.every((other) => typeof other !== 'number')
    return lone ? [place] : []
  })
}

/** The times that were in maintenance, joined where they touch. */
export function maintenanceRanges({ points, width }: Pick<History, 'points' | 'width'>): Range[] {
  const ranges: Range[] = []
  points.forEach((point, place) => {
    if (point.maintenance === 0) return
    const to = Math.max(point.at + width, points[place + 1]?.at ?? point.at)
    const last = ranges.at(-1)
    if (last !== undefined && last.to >= point.at) last.to = to
    else ranges.push({ from: point.at, to })
  })
  return ranges
}

/** The points at which no check gave a value and that was trouble; in maintenance it is none. */
export function failures(points: readonly HistoryPoint[]): HistoryPoint[] {
  return points.filter(
    ({ mean, status, checks, maintenance }) =>
      mean === null && maintenance < checks && (status === 'critical' || status === 'warning'),
  )
}

const narrowest = 5 * 60_000

/** The last `span` milliseconds up to the newest point, or as much of them as there are points of. */
export function rangeShown(points: readonly HistoryPoint[], span: number, now: number): Range {
  const newest = points.at(-1)?.at ?? now
  const oldest = points[0]?.at ?? newest
  return { from: newest - Math.min(span, Math.max(newest - oldest, narrowest)), to: newest }
}

/**
 * From zero, or the lowest value below it, to a little above the highest. A threshold belongs to the picture unless
 * it is so far away that the values would be a flat line; shares always show the whole, 0 to 100 %.
 */
export function valueRange(
  { points, unit }: Pick<History, 'points' | 'unit'>,
  levels: readonly Level[],
): { low: number; high: number } {
  const highest = Math.max(0, ...points.map(({ max }) => max ?? 0))
  const lowest = Math.min(0, ...points.map(({ min }) => min ?? 0))
  if (unit === 'fraction' && highest <= 1 && lowest >= 0) return { low: 0, high: 1 }
  const near = levels.map(({ value }) => value).filter((value) => Math.abs(value) <= highest * 4)
  return { low: Math.min(lowest, ...near) * 1.15, high: Math.max(highest, ...near) * 1.15 || 1 }
}

/** Longer steps than this from one point to the next were times without checks. */
function longestStep(points: readonly HistoryPoint[], width: number): number {
  if (width > 0) return width * 1.5
  const steps = points.slice(1).map((point, place) => point.at - (points[place]?.at ?? point.at))
  const usual = steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0
  return usual * 5
}
