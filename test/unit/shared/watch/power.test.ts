import { expect, it } from 'vitest'
import { batteryFactors, howOften, stretchOn } from '#shared/watch/power'

it('intervals are stretched on battery alone, and only when the person wants it', () => {
  expect(stretchOn(true, 4)).toBe(4)
  expect(stretchOn(false, 4)).toBe(1)
  expect(stretchOn(true, 1)).toBe(1)
})

it('says how much less often', () => {
  expect(batteryFactors.map(howOften)).toEqual([
    'as often as ever',
    'half as often',
    'a quarter as often',
    '8 times less often',
  ])
})
