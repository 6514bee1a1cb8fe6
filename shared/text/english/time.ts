import type { Schedule } from '../../time/schedule'

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const nthWords = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', 5: 'fifth', last: 'last' }
const ordinalSuffixes = { one: 'st', two: 'nd', few: 'rd', other: 'th', zero: 'th', many: 'th' }
const ordinalRules = new Intl.PluralRules('en', { type: 'ordinal' })
const list = new Intl.ListFormat('en-GB')

type OfKind<Kind extends Schedule['kind']> = Extract<Schedule, { kind: Kind }>

export const time = {
  /** When something recurs, within a line. Weekdays are 1 for Monday to 7 for Sunday; `at` is a time of day. */
  schedule: {
    everyHour: 'every hour',
    every: (duration: string) => `every ${duration}`,
    daily: (at: string) => `every day at ${at}`,
    weekly: (on: readonly number[], at: string) => `every ${list.format(on.map(weekdayName))} at ${at}`,
    monthly: ({ nth, on }: Pick<OfKind<'monthly'>, 'nth' | 'on'>, at: string) =>
      `on the ${nthWords[nth]} ${weekdayName(on)} of the month at ${at}`,
    monthday: (day: OfKind<'monthday'>['day'], at: string) =>
      `on the ${day === 'last' ? 'last day' : ordinal(day)} of the month at ${at}`,
    quarterly: (at: string) => `on the first day of the quarter at ${at}`,
    yearly: (at: string) => `on 1 January at ${at}`,
    cron: (expression: string) => `by the cron expression ${expression}`,
  },
}

function weekdayName(weekday: number): string {
  return weekdays[weekday - 1] ?? ''
}

function ordinal(number: number): string {
  return `${number}${ordinalSuffixes[ordinalRules.select(number)]}`
}
