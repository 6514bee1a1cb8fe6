import type { Schedule } from './schedule'

type CronSchedule = Extract<Schedule, { kind: 'cron' }>

/** A field of an expression: what it may hold, and the names that stand for numbers. */
interface Field {
  least: number
  most: number
  names: readonly string[]
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
const minuteField: Field = { least: 0, most: 59, names: [] }
const hourField: Field = { least: 0, most: 23, names: [] }
const dayField: Field = { least: 1, most: 31, names: [] }
const monthField: Field = { least: 1, most: 12, names: ['', ...months] }
/** 7 is Sunday too. */
const weekdayField: Field = { least: 0, most: 7, names: weekdays }

const nicknames: Readonly<Record<string, string>> = {
  '@hourly': '0 * * * *',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@weekly': '0 0 * * 0',
  '@monthly': '0 0 1 * *',
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
}

const name = '(?:[a-z]{3})'
const field = `(?:\\*|\\d{1,2}|${name})(?:[-/,](?:\\*|\\d{1,2}|${name}))*`
const withinWords = new RegExp(
  `(?<![^\\s(:"'\`])(?:@(?:hourly|daily|midnight|weekly|monthly|yearly|annually)\\b|(?:[\\d*][\\d*,/-]*[ \\t]+){2}${field}[ \\t]+${field}[ \\t]+${field})(?![^\\s).,;"'\`])`,
  'i',
)

/** The cron expression in some words, "Runs at `30 2 * * 1-5`"; null for words without one, as five plain numbers. */
export function findCron(words: string): string | null {
  const found = withinWords.exec(words)?.[0].replace(/[ \t]+/g, ' ')
  return found !== undefined && /[*@]/.test(found) ? found : null
}

/**
 * What a cron expression of five fields, or one like `@daily`, means; by a simpler kind of schedule where there is
 * one. Null for what is no such expression, and for a day that never comes, as 30 February.
 */
export function parseCron(expression: string): Schedule | null {
  const fields = (nicknames[expression.toLowerCase()] ?? expression).trim().split(/\s+/)
  const [minute = '', hour = '', day = '', month = '', weekday = ''] = fields
  const minutes = numbersOf(minute, minuteField)
  const hours = numbersOf(hour, hourField)
  const days = numbersOf(day, dayField)
  const monthsMeant = numbersOf(month, monthField)
  const weekdaysMeant = numbersOf(weekday, weekdayField)
  if (fields.length !== 5 || !minutes || !hours || !days || !monthsMeant || !weekdaysMeant) return null
  const schedule: CronSchedule = {
    kind: 'cron',
    expression,
    times: hours.flatMap((each) => minutes.map((past) => each * 60 + past)),
    days: day.startsWith('*') ? everyNth(days, 31) : days,
    weekdays: isEvery(weekday) ? null : ascending(weekdaysMeant.map((each) => (each === 0 ? 7 : each))),
    months: monthsMeant,
  }
  return everComes(schedule) ? (simpler(schedule) ?? schedule) : null
}

/** The numbers that a field allows, ascending: 1-5, every 15th, mon and wed. Null for what is no such field. */
function numbersOf(text: string, field: Field): number[] | null {
  const numbers = new Set<number>()
  for (const part of text.split(',')) {
    const [, from = '', to, step] = /^(\*|[a-z]+|\d+)(?:-([a-z]+|\d+))?(?:\/(\d+))?$/i.exec(part) ?? []
    const first = from === '*' ? field.least : numberOf(from, field)
    const last = lastOf(from, to, step, first, field)
    const stride = Number(step ?? 1)
    if (first === null || last === null || last < first || stride < 1) return null
    for (let number = first; number <= last; number += stride) numbers.add(number)
  }
  return ascending([...numbers])
}

function lastOf(
  from: string,
  to: string | undefined,
  step: string | undefined,
  first: number | null,
  field: Field,
): number | null {
  if (to !== undefined) return from === '*' ? null : numberOf(to, field)
  // `5/10` goes on to the end, `5` is itself alone. Seven would be a second Sunday.
  return from === '*' || step !== undefined
    ? Math.min(field.most, field === weekdayField ? 6 : field.most)
    : first
}

function numberOf(text: string, field: Field): number | null {
  const number = /^\d+$/.test(text) ? Number(text) : field.names.indexOf(text.toLowerCase())
  return text !== '' && number >= field.least && number <= field.most ? number : null
}

function isEvery(text: string): boolean {
  return text === '*' || text === '*/1'
}

function everyNth(numbers: number[], whole: number): number[] | null {
  return numbers.length === whole ? null : numbers
}

const daysOfMonths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function everComes({ days, weekdays, months }: CronSchedule): boolean {
  if (days === null || weekdays !== null) return true
  const first = Math.min(...days)
  return months.some((month) => first <= (daysOfMonths[month - 1] ?? 0))
}

/** The kind of schedule that says the same in plainer words. */
function simpler({ times, days, weekdays, months }: CronSchedule): Schedule | null {
  const everyMonth = months.length === 12
  const every = intervalOf(times)
  if (every !== null && everyMonth && days === null && weekdays === null) return { kind: 'interval', every }
  const [at] = times
  if (at === undefined || times.length > 1) return null
  if (weekdays !== null) return everyMonth && days === null ? { kind: 'weekly', on: weekdays, at } : null
  if (days === null) return everyMonth ? { kind: 'daily', at } : null
  const [day] = days
  if (day === undefined || days.length > 1) return null
  if (everyMonth) return { kind: 'monthday', day, at }
  if (day === 1 && months.join() === '1') return { kind: 'yearly', at }
  return day === 1 && months.join() === '1,4,7,10' ? { kind: 'quarterly', at } : null
}

/** Milliseconds between times that divide the day evenly from midnight; null for others. */
function intervalOf(times: readonly number[]): number | null {
  const step = (times[1] ?? 0) - (times[0] ?? 0)
  const isEven =
    times.length > 1 && times.length * step === 1440 && times.every((time, index) => time === index * step)
  return isEven ? step * 60_000 : null
}

function ascending(numbers: readonly number[]): number[] {
  return [...new Set(numbers)].sort((a, b) => a - b)
}
