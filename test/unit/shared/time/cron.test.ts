import { Cron } from 'croner'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findCron, parseCron } from '#shared/time/cron'
import { occurrences } from '#shared/time/occurrences'

describe('parseCron', () => {
  it.each([
    ['*/15 * * * *', { kind: 'interval', every: 900_000 }],
    ['0 * * * *', { kind: 'interval', every: 3_600_000 }],
    ['@hourly', { kind: 'interval', every: 3_600_000 }],
    ['0 */6 * * *', { kind: 'interval', every: 21_600_000 }],
    ['30 2 * * *', { kind: 'daily', at: 150 }],
    ['30 2 * * 1-5', { kind: 'weekly', on: [1, 2, 3, 4, 5], at: 150 }],
    ['0 9 * * SUN,wed', { kind: 'weekly', on: [3, 7], at: 540 }],
    ['0 9 * * 0', { kind: 'weekly', on: [7], at: 540 }],
    ['0 9 * * 7', { kind: 'weekly', on: [7], at: 540 }],
    ['5 4 15 * *', { kind: 'monthday', day: 15, at: 245 }],
    ['0 0 1 1,4,7,10 *', { kind: 'quarterly', at: 0 }],
    ['0 0 1 jan *', { kind: 'yearly', at: 0 }],
    ['@weekly', { kind: 'weekly', on: [7], at: 0 }],
    ['@monthly', { kind: 'monthday', day: 1, at: 0 }],
  ])('%s by a plainer kind', (expression, schedule) => {
    expect(parseCron(expression)).toEqual(schedule)
  })

  it('keeps what no plainer kind says', () => {
    expect(parseCron('0,30 9-10 1,15 * 5')).toEqual({
      kind: 'cron',
      expression: '0,30 9-10 1,15 * 5',
      times: [540, 570, 600, 630],
      days: [1, 15],
      weekdays: [5],
      months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
    })
  })

  it.each([
    '',
    '* * * *',
    '60 * * * *',
    '* 24 * * *',
    '0 0 0 * *',
    '0 0 * 13 *',
    '0 0 30 2 *',
    '5-1 * * * *',
    '*/0 * * * *',
    '0 0 * * 8',
    'a b c d e',
    '0 0 1 * * *',
  ])('refuses %j', (expression) => {
    expect(parseCron(expression)).toBeNull()
  })

  it('comes when croner says, in a zone without daylight saving', () => {
    fc.assert(
      fc.property(
        anyExpression,
        fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 0) }),
        (expression, from) => {
          const schedule = parseCron(expression)
          const oracle = new Cron(expression, { timezone: 'UTC', paused: true })
          const expected = oracle.nextRuns(5, new Date(from - 1000)).map((date) => date.getTime())
          if (schedule === null || expected.length < 5) return
          const to = (expected[4] ?? 0) + 1
          expect(occurrences(schedule, from, to, 'UTC').slice(0, 5)).toEqual(
            expected.filter((at) => at >= from).slice(0, 5),
          )
        },
      ),
      { numRuns: 80 },
    )
  })

  it('finds 29 February over a century without one', () => {
    const schedule = parseCron('0 12 29 2 *')
    if (schedule === null) throw new Error('29 February is a day')
    expect(occurrences(schedule, Date.UTC(2096, 2), Date.UTC(2105, 0), 'UTC')).toEqual([
      Date.UTC(2104, 1, 29, 12),
    ])
  })

  it('comes once for all times that the clocks skip together', () => {
    const schedule = parseCron('0,20,40 2 * * *')
    if (schedule === null) throw new Error('it is an expression')
    const times = occurrences(schedule, Date.UTC(2026, 2, 29), Date.UTC(2026, 2, 29, 12), 'Europe/Stockholm')
    expect(times).toEqual([Date.UTC(2026, 2, 29, 1)])
  })
})

describe('findCron', () => {
  it.each([
    ['Runs at 30 2 * * 1-5, as root', '30 2 * * 1-5'],
    ['cron: */5  *  * * *', '*/5 * * * *'],
    ['(0 4 1 jan,jul *)', '0 4 1 jan,jul *'],
    ['runs @daily.', '@daily'],
    ['call 555 01 02 03 04', null],
    ['call 55 01 02 03 04', null],
    ['mail ops@daily.example', null],
    ['1 2 3', null],
  ])('%s', (words, expression) => {
    expect(findCron(words)).toBe(expression)
  })
})

const value = (most: number, least = 0) => fc.integer({ min: least, max: most }).map(String)
const fieldOf = (most: number, least = 0) =>
  fc.oneof(
    fc.constant('*'),
    value(most, least),
    fc.integer({ min: 2, max: 6 }).map((step) => `*/${step}`),
    fc
      .tuple(fc.integer({ min: least, max: most }), fc.integer({ min: least, max: most }))
      .map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`),
    fc.array(value(most, least), { minLength: 1, maxLength: 3 }).map((values) => values.join(',')),
  )
const anyExpression = fc
  .tuple(fieldOf(59), fieldOf(23), fieldOf(28, 1), fieldOf(12, 1), fieldOf(6))
  .map((fields) => fields.join(' '))
