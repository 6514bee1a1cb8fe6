import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { occurrences, periodAt } from '#shared/time/occurrences'
import type { Schedule } from '#shared/time/schedule'

const stockholm = 'Europe/Stockholm'
const hour = 60 * 60_000
const day = 24 * hour
const utc = (text: string) => Date.parse(`${text}Z`)
const shown = (times: number[]) => times.map((time) => new Date(time).toISOString().slice(0, 16))

const dailyAtHalfPastTwo: Schedule = { kind: 'daily', at: 150 }
const hourly: Schedule = { kind: 'interval', every: hour }

describe('occurrences', () => {
  it('includes the start of the range and excludes its end', () => {
    const nine: Schedule = { kind: 'daily', at: 540 }
    expect(shown(occurrences(nine, utc('2024-01-01T08:00'), utc('2024-01-02T08:00'), stockholm))).toEqual([
      '2024-01-01T08:00',
    ])
  })

  it('runs once, when the clocks have been put forward, at a time that they skip', () => {
    const times = occurrences(dailyAtHalfPastTwo, utc('2024-03-30T00:00'), utc('2024-04-01T22:00'), stockholm)
    expect(shown(times)).toEqual(['2024-03-30T01:30', '2024-03-31T01:00', '2024-04-01T00:30'])
  })

  it('runs once at a time that the clocks repeat', () => {
    const times = occurrences(dailyAtHalfPastTwo, utc('2024-10-26T00:00'), utc('2024-10-28T22:00'), stockholm)
    expect(shown(times)).toEqual(['2024-10-26T00:30', '2024-10-27T00:30', '2024-10-28T01:30'])
  })

  it('counts intervals in elapsed hours, 23 on the short day and 25 on the long one', () => {
    const count = (from: string, to: string) => occurrences(hourly, utc(from), utc(to), stockholm).length
    expect(count('2024-03-30T23:00', '2024-03-31T22:00')).toBe(23)
    expect(count('2024-10-26T22:00', '2024-10-27T23:00')).toBe(25)
  })

  it('starts an interval that does not divide the day again at midnight', () => {
    const times = occurrences(
      { kind: 'interval', every: 7 * hour },
      utc('2024-01-01T00:00'),
      utc('2024-01-02T08:00'),
      'UTC',
    )
    expect(shown(times).map((time) => time.slice(11))).toEqual([
      '00:00',
      '07:00',
      '14:00',
      '21:00',
      '00:00',
      '07:00',
    ])
  })

  it('knows weekdays, the nth and the last of a month, quarters and years', () => {
    const of2024 = (schedule: Schedule) =>
      shown(occurrences(schedule, utc('2024-01-01T00:00'), utc('2025-01-01T00:00'), 'UTC'))
    expect(of2024({ kind: 'weekly', on: [1, 5], at: 0 }).slice(0, 3)).toEqual([
      '2024-01-01T00:00',
      '2024-01-05T00:00',
      '2024-01-08T00:00',
    ])
    expect(of2024({ kind: 'monthly', nth: 1, on: 7, at: 120 }).slice(0, 2)).toEqual([
      '2024-01-07T02:00',
      '2024-02-04T02:00',
    ])
    expect(of2024({ kind: 'monthly', nth: 'last', on: 7, at: 120 })[1]).toBe('2024-02-25T02:00')
    expect(of2024({ kind: 'monthly', nth: 5, on: 7, at: 0 })).toEqual([
      '2024-03-31T00:00',
      '2024-06-30T00:00',
      '2024-09-29T00:00',
      '2024-12-29T00:00',
    ])
    expect(of2024({ kind: 'quarterly', at: 540 })).toEqual([
      '2024-01-01T09:00',
      '2024-04-01T09:00',
      '2024-07-01T09:00',
      '2024-10-01T09:00',
    ])
    expect(of2024({ kind: 'yearly', at: 540 })).toEqual(['2024-01-01T09:00'])
    expect(of2024({ kind: 'event', event: 'on change' })).toEqual([])
  })

  it('has the laws of a calendar: ascending, within the range, and the same whole or in two parts', () => {
    fc.assert(
      fc.property(
        anySchedule,
        anyZone,
        anyTime,
        fc.nat(40 * day),
        fc.nat(40 * day),
        (schedule, zone, from, a, b) => {
          const [middle, to] = [from + a, from + a + b]
          const whole = occurrences(schedule, from, to, zone)
          expect(whole).toEqual([...whole].sort((left, right) => left - right))
          expect(whole.every((time) => time >= from && time < to)).toBe(true)
          expect([
            ...occurrences(schedule, from, middle, zone),
            ...occurrences(schedule, middle, to, zone),
          ]).toEqual(whole)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('periodAt', () => {
  it('is the local day for what is due daily', () => {
    expect(periodAt({ kind: 'daily', at: 540 }, utc('2024-06-10T05:00'), stockholm)).toEqual({
      start: utc('2024-06-09T22:00'),
      end: utc('2024-06-10T22:00'),
      dueAt: utc('2024-06-10T07:00'),
    })
  })

  it('is the hour, due when it begins, for what is due hourly', () => {
    expect(periodAt(hourly, utc('2024-06-10T05:14'), stockholm)).toEqual({
      start: utc('2024-06-10T05:00'),
      end: utc('2024-06-10T06:00'),
      dueAt: utc('2024-06-10T05:00'),
    })
  })

  it('lasts until the next such day for what is due weekly', () => {
    expect(periodAt({ kind: 'weekly', on: [3], at: 540 }, utc('2024-06-10T05:00'), 'UTC')).toEqual({
      start: utc('2024-06-05T00:00'),
      end: utc('2024-06-12T00:00'),
      dueAt: utc('2024-06-05T09:00'),
    })
  })

  it('is none for what follows an event', () => {
    expect(periodAt({ kind: 'event', event: 'on change' }, utc('2024-06-10T05:00'), 'UTC')).toBeNull()
  })

  it('contains its time and is followed by the next period without a hole', () => {
    fc.assert(
      fc.property(anySchedule, anyZone, anyTime, (schedule, zone, at) => {
        const period = periodAt(schedule, at, zone)
        if (period === null) throw new Error('every schedule by the clock has periods')
        expect(period.start <= at && at < period.end).toBe(true)
        expect(period.dueAt >= period.start && period.dueAt < period.end).toBe(true)
        expect(periodAt(schedule, period.end, zone)?.start).toBe(period.end)
        expect(occurrences(schedule, period.start, period.end, zone)).toEqual([period.dueAt])
      }),
      { numRuns: 100 },
    )
  })
})

const at = fc.integer({ min: 0, max: 1439 })
function ascending(numbers: fc.Arbitrary<number>): fc.Arbitrary<number[]> {
  return fc.uniqueArray(numbers, { minLength: 1, maxLength: 4 }).map((list) => list.sort((a, b) => a - b))
}
const weekday = fc.integer({ min: 1, max: 7 })
const nth = fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 'last' as const)
const anySchedule: fc.Arbitrary<Schedule> = fc.oneof(
  fc.record({
    kind: fc.constant('interval' as const),
    every: fc.integer({ min: 5, max: 5000 }).map((n) => n * 60_000),
  }),
  fc.record({ kind: fc.constant('daily' as const), at }),
  fc.record({ kind: fc.constant('weekly' as const), on: fc.uniqueArray(weekday, { minLength: 1 }), at }),
  fc.record({ kind: fc.constant('monthly' as const), nth, on: weekday, at }),
  fc.record({ kind: fc.constant('quarterly' as const), at }),
  fc.record({ kind: fc.constant('yearly' as const), at }),
  fc.record({
    kind: fc.constant('monthday' as const),
    day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant('last' as const)),
    at,
  }),
  fc.record({
    kind: fc.constant('cron' as const),
    expression: fc.constant('by fields'),
    times: ascending(at),
    days: fc.option(ascending(fc.integer({ min: 1, max: 28 }))),
    weekdays: fc.option(ascending(weekday)),
    months: ascending(fc.integer({ min: 1, max: 12 })),
  }),
)
const anyZone = fc.constantFrom('UTC', stockholm, 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe')
const anyTime = fc.integer({ min: utc('2020-01-01T00:00'), max: utc('2030-01-01T00:00') })
