import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findDuration, formatCountdown, formatDuration, parseDuration } from '#shared/time/duration'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

describe('parseDuration', () => {
  it.each([
    ['60s', minute],
    ['15 min', 15 * minute],
    ['15 minutes', 15 * minute],
    ['1 hour', hour],
    ['¼ hour', 15 * minute],
    ['1½ hours', 90 * minute],
    ['half an hour', 30 * minute],
    ['an hour', hour],
    ['1h30m', 90 * minute],
    ['1 h 30 min', 90 * minute],
    ['1 hour and 30 minutes', 90 * minute],
    ['2 days', 2 * day],
    ['2 weeks', 14 * day],
    ['1.5h', 90 * minute],
    ['1,5 h', 90 * minute],
    ['250ms', 250],
    [' 5 Min ', 5 * minute],
    ['30-minute', 30 * minute],
  ])('reads %s', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds)
  })

  it.each([
    '',
    '15',
    'minutes',
    'soon',
    '5 miles',
    '-5 min',
    '5 min or so',
    '1 h later',
    '3 months',
    '1e3 s',
  ])('refuses %j', (text) => {
    expect(parseDuration(text)).toBeNull()
  })

  it('never throws and never gives what is not a number', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const milliseconds = parseDuration(text)
        expect(milliseconds === null || (Number.isFinite(milliseconds) && milliseconds >= 0)).toBe(true)
      }),
    )
  })
})

describe('findDuration', () => {
  it.each([
    ['Immediate (within 15 minutes)', 15 * minute],
    ['Automatic after 30 minutes', 30 * minute],
    ['72 hours advance notice', 72 * hour],
    ['Every 15 minutes, for 2 days', 15 * minute],
    ['Within one working day', null],
    ['P1 has priority', null],
    ['at 2:00 AM', null],
  ])('in %j', (sentence, milliseconds) => {
    expect(findDuration(sentence)).toBe(milliseconds)
  })
})

describe('formatDuration', () => {
  it.each([
    [0, '0 ms'],
    [38, '38 ms'],
    [400, '0.4 s'],
    [3200, '3.2 s'],
    [5000, '5 s'],
    [9990, '10 s'],
    [59_700, '1 min'],
    [6 * minute + 48_000, '6 min 48 s'],
    [15 * minute, '15 min'],
    [3 * hour + 38 * minute, '3 h 38 min'],
    [2 * day + 4 * hour + 59 * minute, '2 d 4 h'],
    [-6 * minute, '−6 min'],
  ])('of %d is %s', (milliseconds, text) => {
    expect(formatDuration(milliseconds)).toBe(text)
  })

  it('is read back by parseDuration, to a tenth and never more than an hour away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * day }), (milliseconds) => {
        const readBack = parseDuration(formatDuration(milliseconds)) ?? Number.NaN
        expect(Math.abs(readBack - milliseconds)).toBeLessThanOrEqual(Math.min(hour, milliseconds / 8 + 1))
      }),
    )
  })
})

describe('formatCountdown', () => {
  it.each([
    [8 * minute + 12_000, '08:12'],
    [1, '00:01'],
    [0, '00:00'],
    [-400, '00:00'],
    [-90_500, '−01:30'],
    [hour, '1:00 h'],
    [3 * hour + 38 * minute + 5000, '3:38 h'],
    [2 * day + 4 * hour, '2 d 4 h'],
  ])('of %d is %s', (milliseconds, text) => {
    expect(formatCountdown(milliseconds)).toBe(text)
  })
})
