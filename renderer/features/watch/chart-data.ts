import type { JudgedSample, Thresholds } from '../../../shared/watch/view'

export interface Level {
  status: 'warning' | 'critical'
  value: number
}

/** The thresholds in the unit of the values, as lines to draw. */
export function levelsOf(thresholds: Thresholds | null, unit: JudgedSample['unit']): Level[] {
  const all = [
    { status: 'warning' as const, threshold: thresholds?.warning ?? null },
    { status: 'critical' as const, threshold: thresholds?.critical ?? null },
  ]
  return all.flatMap(({ status, threshold }) =>
    threshold !== null && threshold.unit === unit ? [{ status, value: threshold.value }] : [],
  )
}

/** Seconds and values as the chart wants them; what was not answered is a gap. */
export function chartColumns(samples: readonly JudgedSample[]): [number[], (number | null)[]] {
  return [samples.map(({ at }) => at / 1000), samples.map(({ value }) => value)]
}

/** The places of values with no value beside them: a line cannot show them, a point can. */
export function lonePlaces(values: readonly (number | null | undefined)[]): number[] {
  return values.flatMap((value, place) => {
    const beside = [values[place - 1], values[place + 1]]
    const lone = typeof value === 'number' && beside.every((other) => typeof other !== 'number')
    return lone ? [place] : []
  })
}

const narrowest = 5 * 60_000

/** In seconds: the last `span` milliseconds, or as much of them as there are samples of. */
export function timeRange(samples: readonly JudgedSample[], span: number): [number, number] {
  const newest = samples.at(-1)?.at ?? 0
  const oldest = samples[0]?.at ?? newest
  const shown = Math.min(span, Math.max(newest - oldest, narrowest))
  return [(newest - shown) / 1000, newest / 1000]
}

/**
 * From zero to a little above the highest value. A threshold belongs to the picture unless it is so far away that
 * the values would be a flat line; shares always show the whole, 0 to 100 %.
 */
export function valueRange(
  samples: readonly JudgedSample[],
  levels: readonly Level[],
): { low: number; high: number } {
  if (samples.some(({ unit }) => unit === 'fraction')) return { low: 0, high: 1 }
  const highest = Math.max(0, ...samples.map(({ value }) => value ?? 0))
  const near = levels.map(({ value }) => value).filter((value) => value <= highest * 4)
  return { low: 0, high: Math.max(highest, ...near) * 1.15 || 1 }
}
