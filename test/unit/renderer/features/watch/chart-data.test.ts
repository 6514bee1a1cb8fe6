import { expect, test } from 'vitest'
import type { JudgedSample } from '#shared/watch/view'
import {
  chartColumns,
  levelsOf,
  lonePlaces,
  timeRange,
  valueRange,
} from '../../../../../renderer/features/watch/chart-data'

const sample = (
  at: number,
  value: number | null,
  unit: JudgedSample['unit'] = 'milliseconds',
): JudgedSample => ({
  at,
  outcome: value === null ? 'failed' : 'answered',
  value,
  unit,
  duration: 1,
  text: '',
  status: value === null ? 'critical' : 'ok',
})
const above = (value: number) => ({ comparison: '>' as const, value, unit: 'milliseconds' as const })

test('times are seconds and a check without a value is a gap', () => {
  expect(chartColumns([sample(2000, 5), sample(4000, null)])).toEqual([
    [2, 4],
    [5, null],
  ])
})

test('the time shown is the span, or what there is of it, but never a sliver', () => {
  const hour = 3_600_000
  const samples = [sample(0, 1), sample(2 * hour, 1)]
  expect(timeRange(samples, hour)).toEqual([3600, 7200])
  expect(timeRange(samples, 6 * hour)).toEqual([0, 7200])
  expect(timeRange([sample(hour, 1)], hour)).toEqual([3300, 3600])
})

test('only thresholds in the unit of the values are lines', () => {
  const thresholds = { warning: above(100), critical: null, source: 'this monitor' }
  expect(levelsOf(thresholds, 'milliseconds')).toEqual([{ status: 'warning', value: 100 }])
  expect(levelsOf(thresholds, 'fraction')).toEqual([])
  expect(levelsOf(null, 'milliseconds')).toEqual([])
})

test('a threshold in reach belongs to the picture, one far away does not', () => {
  const samples = [sample(0, 100)]
  expect(valueRange(samples, [{ status: 'warning', value: 300 }]).high).toBeGreaterThan(300)
  expect(valueRange(samples, [{ status: 'warning', value: 3000 }]).high).toBeLessThan(200)
})

test('shares show the whole, and no values still make a range', () => {
  expect(valueRange([sample(0, 0.1, 'fraction')], [])).toEqual({ low: 0, high: 1 })
  expect(valueRange([], [])).toEqual({ low: 0, high: 1 })
})

test('a value between failed checks stands alone', () => {
  expect(lonePlaces([3, null, 5, 6, null, 7])).toEqual([0, 5])
  expect(lonePlaces([null, null])).toEqual([])
  expect(lonePlaces([4])).toEqual([0])
})
