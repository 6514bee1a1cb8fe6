import { afterEach, expect, test } from 'vitest'
import { formatDuration } from '#shared/time/duration'
import {
  chosenFormats,
  fixedFormats,
  formatAs,
  formatNumber,
  formatsInForce,
  inFixedFormats,
  usualHours,
} from '#shared/time/formats'
import { formatQuantity } from '#shared/watch/quantity'

const german = { locale: 'de-DE', hours: 24 } as const

afterEach(() => formatAs(fixedFormats))

test('numbers are written as the system writes them', () => {
  expect([formatNumber(12_345.678, 1), formatNumber(2, 1)]).toEqual(['12345.7', '2'])
  formatAs(german)
  expect(formatNumber(12_345.678, 1)).toBe('12345,7')
  expect(formatQuantity(0.875, 'fraction')).toBe('87,5 %')
  expect(formatDuration(1_500)).toBe('1,5 s')
})

test('what is read elsewhere is written the same way, and then it is as before, also after a defect', () => {
  formatAs(german)
  expect(inFixedFormats(() => formatNumber(1.5, 1))).toBe('1.5')
  expect(() =>
    inFixedFormats(() => {
      throw new Error('a defect')
    }),
  ).toThrow('a defect')
  expect(formatsInForce()).toEqual(german)
})

test('the clock is the system’s, unless a person chose another', () => {
  expect(chosenFormats(german, 'system')).toEqual(german)
  expect(chosenFormats(german, '12 hours')).toEqual({ locale: 'de-DE', hours: 12 })
  expect(chosenFormats({ locale: 'en-US', hours: 12 }, '24 hours').hours).toBe(24)
})

test('where a locale is spoken, the clock has so many hours', () => {
  expect(['en-US', 'en-GB', 'de-DE', 'hi-IN', 'ja-JP'].map(usualHours)).toEqual([12, 24, 24, 12, 24])
})
