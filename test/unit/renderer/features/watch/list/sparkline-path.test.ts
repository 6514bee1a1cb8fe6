import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sparklinePath } from '../../../../../../renderer/features/watch/list/sparkline-path'

test('the line runs from the oldest at the left to the newest at the right', () => {
  expect(sparklinePath([0, 10, 5], 100, 20)).toBe('M0 20L50 0L100 10')
})

test('a gap lifts the pen, and a value between gaps is a dot', () => {
  expect(sparklinePath([0, null, 10, null, 0, 10], 100, 20)).toBe('M0 20h0.01M40 0h0.01M80 20L100 0')
})

test('a first value stands at the right, where the next will come', () => {
  expect(sparklinePath([7], 100, 20)).toBe('M100 10h0.01')
})

test('a line that does not move runs through the middle', () => {
  expect(sparklinePath([7, 7], 100, 20)).toBe('M0 10L100 10')
})

test('without values there is no line', () => {
  expect(sparklinePath([], 100, 20)).toBe('')
  expect(sparklinePath([null, null], 100, 20)).toBe('')
})

test('every point is inside the box', () => {
  const values = fc.array(fc.option(fc.double({ min: -1e9, max: 1e9, noNaN: true })))
  fc.assert(
    fc.property(values, (series) => {
      for (const [, x, y] of sparklinePath(series, 100, 20).matchAll(/[ML](\S+) ([\d.e-]+)/g)) {
        expect(Number(x)).toBeGreaterThanOrEqual(0)
        expect(Number(x)).toBeLessThanOrEqual(100)
        expect(Number(y)).toBeGreaterThanOrEqual(0)
        expect(Number(y)).toBeLessThanOrEqual(20)
      }
    }),
  )
})
