import { expect, it } from 'vitest'
import { describeSchedule } from '#shared/time/describe-schedule'
import type { Schedule } from '#shared/time/schedule'

const hour = 60 * 60_000

it.each<[Schedule, string]>([
  [{ kind: 'interval', every: hour }, 'every hour'],
  [{ kind: 'interval', every: hour / 4 }, 'every 15 min'],
  [{ kind: 'daily', at: 540 }, 'every day at 09:00'],
  [{ kind: 'weekly', on: [5, 1, 3], at: 125 }, 'every Monday, Wednesday and Friday at 02:05'],
  [{ kind: 'monthly', nth: 'last', on: 7, at: 0 }, 'on the last Sunday of the month at 00:00'],
  [{ kind: 'monthday', day: 1, at: 540 }, 'on the 1st of the month at 09:00'],
  [{ kind: 'monthday', day: 3, at: 540 }, 'on the 3rd of the month at 09:00'],
  [{ kind: 'monthday', day: 11, at: 540 }, 'on the 11th of the month at 09:00'],
  [{ kind: 'monthday', day: 22, at: 540 }, 'on the 22nd of the month at 09:00'],
  [{ kind: 'monthday', day: 'last', at: 540 }, 'on the last day of the month at 09:00'],
  [
    { kind: 'cron', expression: '0 9 1 1,7 *', times: [540], days: [1], weekdays: null, months: [1, 7] },
    'by the cron expression 0 9 1 1,7 *',
  ],
  [{ kind: 'quarterly', at: 540 }, 'on the first day of the quarter at 09:00'],
  [{ kind: 'yearly', at: 540 }, 'on 1 January at 09:00'],
  [{ kind: 'event', event: 'on change' }, 'on change'],
])('tells of %j', (schedule, described) => {
  expect(describeSchedule(schedule)).toBe(described)
})
