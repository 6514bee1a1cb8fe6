import { findCron, parseCron } from './cron'
import { findDuration } from './duration'
import type { Schedule } from './schedule'

/** Minutes after midnight. */
const startOfWork = 9 * 60
const endOfWork = 17 * 60
const startOfNight = 0

const weekdayWords = ['mon', 'tues?', 'wed(?:nes)?', 'thu(?:rs?)?', 'fri', 'sat(?:ur)?', 'sun']
const ordinalWords: readonly { words: RegExp; nth: 1 | 2 | 3 | 4 | 5 | 'last' }[] = [
  { words: /\b(?:first|1st)\b/i, nth: 1 },
  { words: /\b(?:second|2nd)\b/i, nth: 2 },
  { words: /\b(?:third|3rd)\b/i, nth: 3 },
  { words: /\b(?:fourth|4th)\b/i, nth: 4 },
  { words: /\b(?:fifth|5th)\b/i, nth: 5 },
  { words: /\blast\b/i, nth: 'last' },
]

/**
 * When something recurs, as a person writes it: "Sundays at 2:00 AM", "First Sunday of month", "Every 15 minutes",
 * "Morning Checklist", "on change", or by cron: "30 2 * * 1-5". Without a time of day it is 09:00, at the end of a day
 * 17:00; "weekly" is Monday, "monthly" the first Monday. Null for words that say nothing of it.
 */
export function parseSchedule(words: string): Schedule | null {
  const text = words.slice(0, 300)
  const cron = findCron(text)
  if (cron !== null) return parseCron(cron)
  if (saysMoreThanOneKind(text)) return null
  return daysOfMonth(text) ?? events(text) ?? intervals(text) ?? longRounds(text) ?? weekdaysAndDays(text)
}

/** The minute of the day of "2:00 AM", "14:30", "5 pm", "noon"; null for words without one. */
export function parseTimeOfDay(words: string): number | null {
  return timesOfDay(words)[0] ?? null
}

/** Every time of day in some words, in order: both ends of "2:00 AM - 6:00 AM". */
export function timesOfDay(words: string): number[] {
  const found = words
    .slice(0, 300)
    .matchAll(
      /\b(?:(\d{1,2}):(\d{2})(?!\d)(?:\s*([ap])\.?m\b)?|(\d{1,2})\s*([ap])\.?m\b|(noon|midnight)\b)/gi,
    )
  return [...found].flatMap(([, hour, minute, half, hourAlone, halfAlone, name]) => {
    if (name !== undefined) return [name.toLowerCase() === 'noon' ? 720 : 0]
    const time = minuteOfDay(
      Number(hour ?? hourAlone),
      Number(minute ?? 0),
      (half ?? halfAlone)?.toLowerCase(),
    )
    return time === null ? [] : [time]
  })
}

/** The weekdays named in some words, 1 for Monday to 7 for Sunday. */
export function parseWeekdays(words: string): number[] {
  if (/\bweekdays?\b|\b(?:working|business) days\b|\bwork ?days?\b/i.test(words)) return [1, 2, 3, 4, 5]
  if (/\bweekends?\b/i.test(words)) return [6, 7]
  const range = weekdayRange.exec(words)
  if (range !== null) return daysBetween(weekdayNumber(range[1]), weekdayNumber(range[2]))
  return weekdayNames.flatMap((name, index) => (name.test(words) ? [index + 1] : []))
}

const weekdayNames = weekdayWords.map((words) => new RegExp(`\\b${words}(?:days?)?\\b`, 'i'))
const anyWeekday = `(${weekdayWords.join('|')})(?:days?)?`
/** "Mon-Fri", "Monday to Friday". */
const weekdayRange = new RegExp(`\\b${anyWeekday}\\s*(?:-|–|—|to|through|until)\\s*${anyWeekday}\\b`, 'i')

function weekdayNumber(name: string | undefined): number {
  return weekdayWords.findIndex((words) => new RegExp(`^${words}$`, 'i').test(name ?? '')) + 1
}

/** From one weekday to another, over the end of the week where the second comes first. */
function daysBetween(first: number, last: number): number[] {
  const count = ((last - first + 7) % 7) + 1
  return Array.from({ length: count }, (_, ahead) => ((first - 1 + ahead) % 7) + 1).sort((a, b) => a - b)
}

const turnOfShift = /\b(start|beginning|end) of (?:the |each |every |your )?(shift|watch)\b/i

function events(text: string): Schedule | null {
  const [, turn, shift] = turnOfShift.exec(text) ?? []
  if (turn !== undefined && shift !== undefined)
    return { kind: 'event', event: `${turn} of ${shift}`.toLowerCase() }
  const match = /^\s*((?:on|after|before|upon|following)\s.*)$/i.exec(text)
  const event = match?.[1]?.trim() ?? ''
  if (event === '' || parseWeekdays(event).length > 0 || timesOfDay(event).length > 0) return null
  return { kind: 'event', event: event.charAt(0).toLowerCase() + event.slice(1) }
}

function intervals(text: string): Schedule | null {
  if (/\bhourly\b|\b(?:every|each) hour\b/i.test(text)) return { kind: 'interval', every: 60 * 60_000 }
  if (/\bbi-?weekly\b|\bfortnight|\bevery (?:two|other|second) weeks?\b/i.test(text)) {
    return { kind: 'interval', every: 14 * 24 * 60 * 60_000 }
  }
  if (/\btwice (?:a day|daily|per day)\b/i.test(text)) return { kind: 'interval', every: 12 * 60 * 60_000 }
  if (!/\bevery\s+(?:\d|[¼½¾]|half\b)/i.test(text)) return null
  const every = findDuration(text.slice(text.search(/\bevery\s/i)))
  return every === null || every < 60_000 ? null : { kind: 'interval', every }
}

/** "First and third Monday", "every other Friday": no schedule of one kind says it, and half of it would be wrong. */
function saysMoreThanOneKind(text: string): boolean {
  if (parseWeekdays(text).length === 0) return false
  return ordinalsOf(text).length > 1 || /\bevery (?:other|second) (?!week|day|hour)/i.test(text)
}

function ordinalsOf(text: string): (1 | 2 | 3 | 4 | 5 | 'last')[] {
  return ordinalWords.filter(({ words }) => words.test(text)).map(({ nth }) => nth)
}

const lastDayOfMonth =
  /\blast (?:calendar )?day (?:of|in) (?:the|each|every) month\b|\bend of (?:the |each |every )?month\b|\bmonth[- ]end\b/i
const firstDayOfMonth = /\bfirst day of (?:the |each |every )?month\b/i
const nthDayOfMonth =
  /\b(\d{1,2})(?:st|nd|rd|th) (?:day )?(?:of|in) (?:the |each |every )?month\b|\bmonthly on (?:the |day )?(\d{1,2})(?:st|nd|rd|th)?\b/i

/** "On the 15th of each month", "1st of the month", "last day of the month"; not the nth weekday of it. */
function daysOfMonth(text: string): Schedule | null {
  const at = parseTimeOfDay(text) ?? startOfWork
  if (parseWeekdays(text).length > 0) return null
  if (lastDayOfMonth.test(text)) return { kind: 'monthday', day: 'last', at }
  if (firstDayOfMonth.test(text)) return { kind: 'monthday', day: 1, at }
  const match = nthDayOfMonth.exec(text)
  const day = Number(match?.[1] ?? match?.[2])
  return day >= 1 && day <= 31 ? { kind: 'monthday', day, at } : null
}

const halfYearly =
  /\b(?:half-?yearly|semi-?annual(?:ly)?|bi-?annual(?:ly)?|every (?:six|6) months|twice a year)\b/i

function longRounds(text: string): Schedule | null {
  const at = parseTimeOfDay(text) ?? startOfWork
  const [on = null] = parseWeekdays(text)
  const [nth = null] = ordinalsOf(text)
  if (on !== null && nth !== null) return { kind: 'monthly', nth, on, at }
  if (/\bmonthly\b|\b(?:every|each|per) month\b/i.test(text))
    return { kind: 'monthly', nth: 1, on: on ?? 1, at }
  if (/\bquarterly\b|\b(?:every|each|per) quarter\b/i.test(text)) return { kind: 'quarterly', at }
  if (halfYearly.test(text)) return parseCron(`${at % 60} ${Math.floor(at / 60)} 1 1,7 *`)
  if (/\byearly\b|\bannual(?:ly)?\b|\b(?:every|each|per) year\b/i.test(text)) return { kind: 'yearly', at }
  return null
}

function weekdaysAndDays(text: string): Schedule | null {
  const time = parseTimeOfDay(text)
  const on = parseWeekdays(text)
  if (on.length > 0) return { kind: 'weekly', on, at: time ?? startOfWork }
  if (/\bweekly\b|\b(?:every|each|per) week\b/i.test(text))
    return { kind: 'weekly', on: [1], at: time ?? startOfWork }
  if (/\bend[- ]of[- ](?:the[- ])?(?:business[- ])?day\b|\bevening\b/i.test(text)) {
    return { kind: 'daily', at: time ?? endOfWork }
  }
  if (/\bnightly\b|\b(?:every|each|per) night\b/i.test(text)) {
    return { kind: 'daily', at: time ?? startOfNight }
  }
  const isDaily =
    /\bdaily\b|\b(?:every|each|per) (?:business )?day\b|\bmorning\b|\bstart[- ]of[- ](?:the[- ])?(?:business[- ])?day\b/i
  return isDaily.test(text) ? { kind: 'daily', at: time ?? startOfWork } : null
}

function minuteOfDay(hour: number, minute: number, half: string | undefined): number | null {
  if (minute > 59 || hour > 23 || (half !== undefined && (hour < 1 || hour > 12))) return null
  const past = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0)
  return past * 60 + minute
}
