import { expect, test } from 'vitest'
import type { StripCell } from '#shared/watch/figures/view'
import { dayLook, stripWords } from '../../../../../../renderer/features/watch/list/strip-marks'

const day = (changes: Partial<Exclude<StripCell, 'ok' | null>> = {}): StripCell => ({
  worst: 'ok',
  availability: 1,
  maintenance: 0,
  ...changes,
})

test('a day is the worst of it; maintenance shows only where nothing was wrong', () => {
  expect(dayLook(null)).toBe('none')
  expect(dayLook('ok')).toBe('ok')
  expect(dayLook(day({ maintenance: 0.1 }))).toBe('maintenance')
  expect(dayLook(day({ worst: 'critical', maintenance: 0.1 }))).toBe('critical')
})

test('the days are counted in words, the worst first', () => {
  const days: StripCell[] = ['ok', 'ok', null, day({ worst: 'critical' }), day({ maintenance: 1 })]
  expect(stripWords(days)).toBe('Last 5 days: 1 critical, 1 with maintenance, 2 ok, 1 not checked')
})
