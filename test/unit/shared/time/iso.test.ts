import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatIsoTime, isKnownZone, parseIsoTime } from '#shared/time/iso'

const stockholm = 'Europe/Stockholm'

describe('parseIsoTime', () => {
  it.each([
    ['2026-03-29', '2026-03-28T23:00Z'],
    ['2026-03-29T03:00', '2026-03-29T01:00Z'],
    ['2026-03-29T03:00+05:30', '2026-03-28T21:30Z'],
    ['2026-03-29T03:00Z', '2026-03-29T03:00Z'],
  ])('%s is %s', (text, moment) => {
    expect(parseIsoTime(text, stockholm)).toBe(Date.parse(moment))
  })

  it.each(['', 'tomorrow', '2026-02-30', '29/03/2026', '2026-03-29T25:00'])('refuses %j', (text) => {
    expect(parseIsoTime(text, stockholm)).toBeNull()
  })

  it('reads back what formatIsoTime says, to the minute', () => {
    const anyMinute = fc.integer({ min: 0, max: 50_000_000 }).map((minutes) => minutes * 60_000)
    fc.assert(
      fc.property(
        anyMinute,
        fc.constantFrom(stockholm, 'America/New_York', 'Asia/Kathmandu', 'UTC'),
        (at, zone) => {
          expect(parseIsoTime(formatIsoTime(at, zone), 'UTC')).toBe(at)
        },
      ),
    )
  })
})

it('formatIsoTime says what the clocks of the zone show', () => {
  expect(formatIsoTime(Date.parse('2026-03-29T01:00Z'), stockholm)).toBe('2026-03-29T03:00+02:00')
})

it('isKnownZone tells a zone from a typing error', () => {
  expect([stockholm, 'UTC', 'Europe/Stockhol', ''].map(isKnownZone)).toEqual([true, true, false, false])
})
