import { Temporal } from 'temporal-polyfill'
import type { Schedule } from './schedule'

const dayLength = 24 * 60 * 60_000

/** One time through what recurs: [start, end) in UTC milliseconds, with the time by which it is due. */
interface Period {
  start: number
  end: number
  dueAt: number
}

/**
 * The times in [from, to) at which a schedule is due, ascending, all UTC milliseconds; none for an event.
 * A local time that the clocks skip is due when they have been put forward, one that they repeat only the first time.
 * Throws a RangeError for a zone that is not known.
 */
export function occurrences(schedule: Schedule, from: number, to: number, zone: string): number[] {
  if (schedule.kind === 'event' || from >= to) return []
  const found: number[] = []
  let date = latestDay(schedule, localDate(from, zone).subtract({ days: 1 }))
  while (date !== null && startOfDay(date, zone) < to) {
    const next = nextDay(schedule, date)
    for (const time of timesFrom(schedule, date, next, zone)) if (time >= from && time < to) found.push(time)
    date = next
  }
  return found
}

/**
 * The period of a schedule that `at` is in. It begins with the local day it is due on and lasts until the next
 * such day; where it is due several times on a day, the period lasts from one time to the next. Null for an event.
 */
export function periodAt(schedule: Schedule, at: number, zone: string): Period | null {
  if (schedule.kind === 'event') return null
  const date = latestDay(schedule, localDate(at, zone))
  if (date === null) return null
  const next = nextDay(schedule, date)
  const end = startOfDay(next, zone)
  const dayStart = startOfDay(date, zone)
  if (schedule.kind === 'interval') {
    const start = dayStart + Math.floor((at - dayStart) / schedule.every) * schedule.every
    return { start, end: Math.min(start + schedule.every, end), dueAt: start }
  }
  const times = timesFrom(schedule, date, next, zone)
  const starts = [dayStart, ...times.slice(1)]
  const place = starts.findLastIndex((start) => start <= at)
  const dueAt = times[place]
  const start = starts[place]
  return dueAt === undefined || start === undefined ? null : { start, end: starts[place + 1] ?? end, dueAt }
}

type ClockSchedule = Exclude<Schedule, { kind: 'event' }>

/** The latest day on or before `date` on which the schedule falls, within the longest pause that one can have. */
function latestDay(schedule: ClockSchedule, date: Temporal.PlainDate): Temporal.PlainDate | null {
  let day = date
  for (let back = 0; back <= longestPause(schedule); back += 1) {
    if (fallsOn(schedule, day)) return day
    day = day.subtract({ days: 1 })
  }
  return null
}

/** In days. A 29 February can be eight years away from the next. */
function longestPause(schedule: ClockSchedule): number {
  if (schedule.kind === 'interval') return daysPerRound(schedule.every)
  return schedule.kind === 'cron' ? 8 * 366 : 366
}

function nextDay(schedule: ClockSchedule, date: Temporal.PlainDate): Temporal.PlainDate {
  if (schedule.kind === 'interval') return date.add({ days: daysPerRound(schedule.every) })
  let day = date.add({ days: 1 })
  while (!fallsOn(schedule, day)) day = day.add({ days: 1 })
  return day
}

function fallsOn(schedule: ClockSchedule, date: Temporal.PlainDate): boolean {
  switch (schedule.kind) {
    case 'interval':
      return epochDay(date) % daysPerRound(schedule.every) === 0
    case 'daily':
      return true
    case 'weekly':
      return schedule.on.includes(date.dayOfWeek)
    case 'monthly':
      return date.dayOfWeek === schedule.on && isNthOfMonth(date, schedule.nth)
    case 'monthday':
      return date.day === (schedule.day === 'last' ? date.daysInMonth : schedule.day)
    case 'cron':
      return fallsOnCron(schedule, date)
    case 'quarterly':
      return date.day === 1 && date.month % 3 === 1
    case 'yearly':
      return date.day === 1 && date.month === 1
  }
}

function fallsOnCron(
  { months, days, weekdays }: Extract<Schedule, { kind: 'cron' }>,
  date: Temporal.PlainDate,
): boolean {
  if (!months.includes(date.month)) return false
  const isDay = days?.includes(date.day) ?? weekdays === null
  return isDay || (weekdays?.includes(date.dayOfWeek) ?? false)
}

function isNthOfMonth(date: Temporal.PlainDate, nth: 1 | 2 | 3 | 4 | 5 | 'last'): boolean {
  if (nth === 'last') return date.day + 7 > date.daysInMonth
  return Math.ceil(date.day / 7) === nth
}

/** An interval counts from local midnight; one longer than a day from the midnight of every so many days. */
function daysPerRound(every: number): number {
  return Math.max(1, Math.ceil(every / dayLength))
}

function epochDay(date: Temporal.PlainDate): number {
  return Math.round(Date.UTC(date.year, date.month - 1, date.day) / dayLength)
}

function timesFrom(
  schedule: ClockSchedule,
  date: Temporal.PlainDate,
  next: Temporal.PlainDate,
  zone: string,
): number[] {
  if (schedule.kind === 'cron') {
    const instants = schedule.times.map((time) => instantOf(date, time, zone))
    return [...new Set(instants)].sort((a, b) => a - b)
  }
  if (schedule.kind !== 'interval') return [instantOf(date, schedule.at, zone)]
  const times: number[] = []
  const end = startOfDay(next, zone)
  for (let time = startOfDay(date, zone); time < end; time += schedule.every) times.push(time)
  return times
}

function localDate(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone).toPlainDate()
}

function startOfDay(date: Temporal.PlainDate, zone: string): number {
  return date.toZonedDateTime(zone).epochMilliseconds
}

function instantOf(date: Temporal.PlainDate, minuteOfDay: number, zone: string): number {
  const wanted = date.toPlainDateTime({ hour: Math.floor(minuteOfDay / 60), minute: minuteOfDay % 60 })
  const first = wanted.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (first.toPlainDateTime().equals(wanted)) return first.epochMilliseconds
  return (first.getTimeZoneTransition('next') ?? first).epochMilliseconds
}
