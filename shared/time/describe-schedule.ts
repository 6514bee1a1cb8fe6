import { text } from '../text/text'
import { formatDuration } from './duration'
import type { Schedule } from './schedule'
import { timeOfDay } from './time-of-day'

const hour = 60 * 60_000

/** "every day at 09:00", "every Monday and Friday at 09:00", "on the first Sunday of the month at 02:00". */
export function describeSchedule(schedule: Schedule): string {
  const words = text.time.schedule
  switch (schedule.kind) {
    case 'interval':
      return schedule.every === hour ? words.everyHour : words.every(formatDuration(schedule.every))
    case 'daily':
      return words.daily(timeOfDay(schedule.at))
    case 'weekly':
      return words.weekly([...schedule.on].sort(), timeOfDay(schedule.at))
    case 'monthly':
      return words.monthly(schedule, timeOfDay(schedule.at))
    case 'monthday':
      return words.monthday(schedule.day, timeOfDay(schedule.at))
    case 'quarterly':
      return words.quarterly(timeOfDay(schedule.at))
    case 'yearly':
      return words.yearly(timeOfDay(schedule.at))
    case 'cron':
      return words.cron(schedule.expression)
    case 'event':
      return schedule.event
  }
}
