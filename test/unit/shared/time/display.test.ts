import { expect, test } from 'vitest'
import { localDay, localMoment, localTime, localTimestamp, zoneName } from '#shared/time/display'

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
