import { afterEach, expect, test } from 'vitest'
import { localDay, localMoment, localTime, localTimestamp, wholeDay, zoneName } from '#shared/time/display'

import { fixedFormats, formatAs } from '#shared/time/formats'

afterEach(() => formatAs(fixedFormats))

const zone = 'Europe/Stockholm'
/** Monday 23 November 2026, 03:14 in Stockholm. */
const now = Date.UTC(2026, 10, 23, 2, 14)
const day = 86_400_000

test('times and days are those of the zone', () => {
  expect(localTime(now, zone)).toBe('03:14')
  expect(localTime(now, 'Etc/UTC')).toBe('02:14')
  expect(localDay(now, zone)).toBe('Mon 23 Nov')
  expect(localTimestamp(now, zone)).toBe('2026-11-23 03:14')
  expect(localTimestamp(Date.UTC(2026, 10, 22, 23, 5), zone)).toBe('2026-11-23 00:05')
})

test('a moment says as much of the date as is needed', () => {
  expect(localMoment(now + 3_600_000, now, zone)).toBe('04:14')
  expect(localMoment(now + 2 * day, now, zone)).toBe('Wed 03:14')
  expect(localMoment(now - day, now, zone)).toBe('Sun 03:14')
  expect(localMoment(now + 30 * day, now, zone)).toBe('Wed 23 Dec 03:14')
})

test('the zone has a short name that follows summer time', () => {
  expect(zoneName(now, zone)).toBe('CET')
  expect(zoneName(Date.UTC(2026, 6, 1), zone)).toBe('CEST')
})

test('times and days are written as the system writes them', () => {
  formatAs({ locale: 'en-US', hours: 12 })
  expect(localTime(now, zone)).toMatch(/^3:14\sAM$/)
  expect(localTime(Date.UTC(2026, 10, 23, 23, 14), zone)).toMatch(/^12:14\sAM$/)
  expect(localDay(now, zone)).toBe('Mon Nov 23')
  expect(localMoment(now - day, now, zone)).toMatch(/^Sun 3:14\sAM$/)
  expect(wholeDay(now, zone)).toBe('Monday November 23 2026')
  formatAs({ locale: 'de-DE', hours: 24 })
  expect(localDay(now, zone)).toBe('Mo. 23. Nov.')
  expect(localMoment(now - day, now, zone)).toBe('So 03:14')
  formatAs({ locale: 'sv-SE', hours: 12 })
  expect(localTime(now, zone)).toBe('3:14 fm')
})

test('a timestamp reads the same everywhere', () => {
  formatAs({ locale: 'en-US', hours: 12 })
  expect(localTimestamp(now, zone)).toBe('2026-11-23 03:14')
  expect(zoneName(now, zone)).toBe('CET')
})
