import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseSchedule, parseTimeOfDay, parseWeekdays, timesOfDay } from '#shared/time/schedule-words'

describe('parseSchedule', () => {
  it.each([
    ['Every 15 minutes', { kind: 'interval', every: 900_000 }],
    ['every half an hour', { kind: 'interval', every: 1_800_000 }],
    ['Hourly', { kind: 'interval', every: 3_600_000 }],
    ['Every two weeks', { kind: 'interval', every: 14 * 86_400_000 }],
    ['Daily at 2:00 AM', { kind: 'daily', at: 120 }],
    ['Nightly, 23:30', { kind: 'daily', at: 1410 }],
    ['Sundays at 2:00 AM', { kind: 'weekly', on: [7], at: 120 }],
    ['Mon, Wed and Fri at noon', { kind: 'weekly', on: [1, 3, 5], at: 720 }],
    ['Weekly', { kind: 'weekly', on: [1], at: 540 }],
    ['First Sunday of month', { kind: 'monthly', nth: 1, on: 7, at: 540 }],
    ['Last Friday of the month, 4 pm', { kind: 'monthly', nth: 'last', on: 5, at: 960 }],
    ['2nd Tuesday', { kind: 'monthly', nth: 2, on: 2, at: 540 }],
    ['Monthly', { kind: 'monthly', nth: 1, on: 1, at: 540 }],
    ['Quarterly', { kind: 'quarterly', at: 540 }],
    ['Annually', { kind: 'yearly', at: 540 }],
    ['Sunday 2:00 AM - 6:00 AM (Local Time)', { kind: 'weekly', on: [7], at: 120 }],
    ['Mondays at 8:00 AM', { kind: 'weekly', on: [1], at: 480 }],
    ['Start of Business Day', { kind: 'daily', at: 540 }],
    ['every ¼ hour', { kind: 'interval', every: 900_000 }],
    ['Twice a day', { kind: 'interval', every: 43_200_000 }],
    ['Nightly', { kind: 'daily', at: 0 }],
    ['Mon-Fri at 07:30', { kind: 'weekly', on: [1, 2, 3, 4, 5], at: 450 }],
    ['Friday to Monday', { kind: 'weekly', on: [1, 5, 6, 7], at: 540 }],
    ['on weekends at noon', { kind: 'weekly', on: [6, 7], at: 720 }],
    ['On the 15th of each month', { kind: 'monthday', day: 15, at: 540 }],
    ['First day of the month, 6:00', { kind: 'monthday', day: 1, at: 360 }],
    ['end of month', { kind: 'monthday', day: 'last', at: 540 }],
    ['cron `30 2 * * 1-5`', { kind: 'weekly', on: [1, 2, 3, 4, 5], at: 150 }],
    ['On change', { kind: 'event', event: 'on change' }],
    ['Start of shift checklist', { kind: 'event', event: 'start of shift' }],
    ['Checks at the end of each shift', { kind: 'event', event: 'end of shift' }],
    ['After every incident', { kind: 'event', event: 'after every incident' }],
  ])('%s', (words, schedule) => {
    expect(parseSchedule(words)).toEqual(schedule)
  })

  it.each([
    '',
    'when possible',
    'at 2:00 AM',
    'On-call rotation',
    'Every now and then',
    'sunny',
    'every 10 seconds',
    'First and third Monday',
    'every other Friday',
    '0 0 30 2 *',
  ])('does not guess what %j means', (words) => {
    expect(parseSchedule(words)).toBeNull()
  })

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (words) => {
        expect(() => parseSchedule(words)).not.toThrow()
      }),
    )
  })
})

describe('half a year', () => {
  it('is 1 January and 1 July', () => {
    expect(parseSchedule('Half-yearly at 8:30 AM')).toMatchObject({ times: [510], days: [1], months: [1, 7] })
  })
})

describe('times of day', () => {
  it.each([
    ['2:00 AM', 120],
    ['12:15 am', 15],
    ['12:15 p.m.', 735],
    ['at 14:30', 870],
    ['5 pm', 1020],
    ['midnight', 0],
    ['25:00', null],
    ['13:00 PM', null],
    ['at 9', null],
  ])('%s', (words, minute) => {
    expect(parseTimeOfDay(words)).toBe(minute)
  })

  it('are both ends of a range', () => {
    expect(timesOfDay('2:00 AM - 6:00 AM (Local Time)')).toEqual([120, 360])
  })
})

describe('parseWeekdays', () => {
  it('knows names, short names and working days', () => {
    expect(parseWeekdays('Tuesdays and Thu')).toEqual([2, 4])
    expect(parseWeekdays('on weekdays')).toEqual([1, 2, 3, 4, 5])
    expect(parseWeekdays('a sunny month')).toEqual([])
  })
})
