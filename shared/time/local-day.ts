import { Temporal } from 'temporal-polyfill'

/** A local day: its number, counted in days of the calendar since 1970-01-01, and its times, [start, end). */
export interface LocalDay {
  number: number
  start: number
  end: number
}

const dayLength = 24 * 60 * 60_000

/** The local day that a time is in; days on which the clocks change are shorter or longer. */
export function localDayAt(at: number, zone: string): LocalDay {
  const date = Temporal.Instant.fromEpochMilliseconds(Math.floor(at)).toZonedDateTimeISO(zone).toPlainDate()
  return {
    number: Math.round(Date.UTC(date.year, date.month - 1, date.day) / dayLength),
    start: date.toZonedDateTime(zone).epochMilliseconds,
    end: date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds,
  }
}

/** "2026-11-23" of the number of a local day. */
export function dateOfDay(number: number): string {
  return new Date(number * dayLength).toISOString().slice(0, 10)
}
