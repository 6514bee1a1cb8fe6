import { expect, test } from 'vitest'
import type { Figures } from '#shared/watch/figures/view'
import { figureRows, formatAvailability } from '../../../../../../renderer/features/watch/detail/figure-words'

const minute = 60_000
const figures: Figures = {
  from: 0,
  to: 86_400_000,
  checks: 1000,
  time: { ok: 1, warning: 0, critical: 0, unknown: 0, maintenance: 0, unwatched: 0 },
  availability: 0.9995,
  budget: null,
  values: null,
  incidents: { count: 0, meanTimeToRecover: null },
}
const rowOf = (changes: Partial<Figures>, term: string) =>
  figureRows({ ...figures, ...changes }).find((row) => row.term === term)
const budget = {
  name: 'Payments',
  promised: 0.999,
  allowed: 40 * minute,
  spent: 10 * minute,
  left: 30 * minute,
  leftShare: 0.75,
}

test('an availability is never rounded up to all', () => {
  expect(formatAvailability(1)).toBe('100 %')
  expect(formatAvailability(0.999996)).toBe('99.999 %')
  expect(formatAvailability(0.9987)).toBe('99.87 %')
  expect(formatAvailability(0.5)).toBe('50.0 %')
})

test('the error budget that is left is told as time and share', () => {
  expect(rowOf({ budget }, 'Error budget left')).toMatchObject({
    value: '30 min',
    note: '75 % of 40 min allowed',
    isBad: false,
  })
})

test('a promise that is not kept stands out', () => {
  const broken = { ...budget, left: -5 * minute, leftShare: -0.125 }
  expect(rowOf({ availability: 0.99, budget: broken }, 'Availability')).toMatchObject({
    note: '99.9 % promised',
    isBad: true,
  })
  expect(rowOf({ budget: broken }, 'Error budget')).toMatchObject({ value: '5 min over', isBad: true })
})

test('what does not count is told apart, and only when there is some', () => {
  const time = { ...figures.time, maintenance: 90 * minute, unknown: 5 * minute }
  expect(rowOf({ time }, 'In maintenance')?.value).toBe('1 h 30 min')
  expect(rowOf({ time }, 'No verdict')?.value).toBe('5 min')
  expect(rowOf({}, 'In maintenance')).toBeUndefined()
  expect(rowOf({ availability: null }, 'Availability')?.value).toBe('not judged')
})

test('incidents say how long they took', () => {
  const incidents = { count: 3, meanTimeToRecover: 4 * minute }
  expect(rowOf({ incidents }, 'Incidents')).toMatchObject({
    value: '3',
    note: 'recovered after 4 min on average',
  })
})
