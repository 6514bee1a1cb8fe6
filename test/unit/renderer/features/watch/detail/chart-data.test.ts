import { describe, expect, test } from 'vitest'
import type { HistoryPoint } from '#shared/watch/figures/view'
import {
  chartColumns,
  failures,
  levelsOf,
  lonePlaces,
  maintenanceRanges,
  pointAt,
  rangeShown,
  valueRange,
} from '../../../../../../renderer/features/watch/detail/chart-data'

const point = (at: number, mean: number | null, changes: Partial<HistoryPoint> = {}): HistoryPoint => ({
  at,
  min: mean,
  mean,
  max: mean,
  status: mean === null ? 'critical' : 'ok',
  checks: 1,
  maintenance: 0,
  ...changes,
})
const above = (value: number) => ({ comparison: '>' as const, value, unit: 'milliseconds' as const })
const hour = 3_600_000

describe('the columns', () => {
  test('are seconds, mean, lowest and highest; a check without a value is a gap', () => {
    const points = [point(2000, 5, { min: 4, max: 9 }), point(4000, null)]
    expect(chartColumns({ points, width: 0 })).toEqual([
      [2, 4],
      [5, null],
      [4, null],
      [9, null],
    ])
  })

  test('have a gap where nothing was checked', () => {
    const rolled = [point(0, 1), point(60_000, 1), point(10 * 60_000, 1)]
    expect(chartColumns({ points: rolled, width: 60_000 })[1]).toEqual([1, 1, null, 1])
    const single = [0, 1000, 2000, 3000, 90_000].map((at) => point(at, 1))
    expect(chartColumns({ points: single, width: 0 })[1]).toEqual([1, 1, 1, 1, null, 1])
  })
})

test('a point is found again by what its time is in seconds', () => {
  const points = [1_700_000_000_123, 1_700_000_000_124].map((at) => point(at, 1))
  for (const { at } of points) expect(pointAt({ points }, (at / 1000) * 1000)?.at).toBe(at)
  expect(pointAt({ points }, 5)).toBeNull()
})

test('the time shown is the span, or what there is of it, but never a sliver', () => {
  const points = [point(0, 1), point(2 * hour, 1)]
  expect(rangeShown(points, hour, 0)).toEqual({ from: hour, to: 2 * hour })
  expect(rangeShown(points, 6 * hour, 0)).toEqual({ from: 0, to: 2 * hour })
  expect(rangeShown([point(hour, 1)], hour, 0)).toEqual({ from: hour - 300_000, to: hour })
  expect(rangeShown([], hour, hour)).toEqual({ from: hour - 300_000, to: hour })
})

test('only thresholds in the unit of the values are lines', () => {
  const thresholds = { warning: above(100), critical: null, source: 'this monitor' }
  expect(levelsOf(thresholds, 'milliseconds')).toEqual([{ status: 'warning', value: 100 }])
  expect(levelsOf(thresholds, 'fraction')).toEqual([])
  expect(levelsOf(null, 'milliseconds')).toEqual([])
})

describe('the range of values', () => {
  test('has a threshold in reach, not one far away', () => {
    const history = { points: [point(0, 100)], unit: 'milliseconds' as const }
    expect(valueRange(history, [{ status: 'warning', value: 300 }]).high).toBeGreaterThan(300)
    expect(valueRange(history, [{ status: 'warning', value: 3000 }]).high).toBeLessThan(200)
  })

  test('shows shares as a whole, values below zero, and something where there is nothing', () => {
    expect(valueRange({ points: [point(0, 0.1)], unit: 'fraction' }, [])).toEqual({ low: 0, high: 1 })
    expect(valueRange({ points: [point(0, -40)], unit: 'milliseconds' }, []).low).toBeLessThan(-40)
    expect(valueRange({ points: [], unit: null }, [])).toEqual({ low: 0, high: 1 })
  })
})

test('a value between failed checks stands alone', () => {
  expect(lonePlaces([3, null, 5, 6, null, 7])).toEqual([0, 5])
  expect(lonePlaces([null, null])).toEqual([])
  expect(lonePlaces([4])).toEqual([0])
})

test('times in maintenance are joined where they touch', () => {
  const points = [
    point(0, 1, { maintenance: 1 }),
    point(60_000, 1, { maintenance: 1 }),
    point(120_000, 1),
    point(180_000, 1, { maintenance: 1 }),
  ]
  expect(maintenanceRanges({ points, width: 60_000 })).toEqual([
    { from: 0, to: 120_000 },
    { from: 180_000, to: 240_000 },
  ])
})

test('a failure is trouble without a value; being offline or in maintenance is none', () => {
  const offline = point(2, null, { status: 'unknown' })
  const points = [point(1, null), offline, point(3, 5), point(4, null, { maintenance: 1 })]
  expect(failures(points).map(({ at }) => at)).toEqual([1])
})
