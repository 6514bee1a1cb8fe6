import { Temporal } from 'temporal-polyfill'

/** Whether a zone is one that this machine knows, as Area/City. */
export function isKnownZone(zone: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone)
    return true
  } catch {
    return false
  }
}

/**
 * UTC milliseconds of an ISO 8601 time: "2026-03-29T03:00+02:00" is that moment, "2026-03-29T03:00" that of the zone,
 * and "2026-03-29" the first moment of that day there. Null for anything else.
 */
export function parseIsoTime(text: string, zone: string): number | null {
  try {
    if (/T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)) return Temporal.Instant.from(text).epochMilliseconds
    if (/T/i.test(text)) return Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds
    return Temporal.PlainDate.from(text).toZonedDateTime(zone).epochMilliseconds
  } catch {
    return null
  }
}

/** "2026-03-29T03:00+02:00": a moment as the clocks of a zone show it. */
export function formatIsoTime(at: number, zone: string): string {
  const moment = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  return moment.toString({ smallestUnit: 'minute', timeZoneName: 'never' })
}
