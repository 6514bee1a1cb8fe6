import { Temporal } from 'temporal-polyfill'

/**
 * When the clocks on the wall show `minutes` after the minute `minuteOfDay` of the local day of `day`, UTC
 * milliseconds. A time that the clocks skip is when they have been put forward; of one that they repeat the first.
 */
export function wallClockAfter(day: number, minuteOfDay: number, minutes: number, zone: string): number {
  const date = Temporal.Instant.fromEpochMilliseconds(Math.floor(day)).toZonedDateTimeISO(zone).toPlainDate()
  const shown = date.toPlainDateTime().add({ minutes: minuteOfDay + minutes })
  return shown.toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds
}
