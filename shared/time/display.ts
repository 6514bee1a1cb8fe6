import { type Formats, fixedFormats, formatsInForce } from './formats'

const made = new Map<string, Intl.DateTimeFormat>()

/** "03:14" in the zone (an IANA name), or "3:14 am". `at` is UTC milliseconds. */
export function localTime(at: number, zone: string): string {
  const formats = formatsInForce()
  return format(formats.hours === 24 ? 'time24' : 'time12', zone, formats).format(at)
}

/** "Mon 23 Nov" in the zone. */
export function localDay(at: number, zone: string): string {
  return withoutCommas(format('day', zone, formatsInForce()).formatToParts(at))
}

/** "Monday 23 November 2026" in the zone. */
export function wholeDay(at: number, zone: string): string {
  return withoutCommas(format('whole day', zone, formatsInForce()).formatToParts(at))
}

/** "2026-11-23 03:14" in the zone: sorts, and reads the same everywhere. */
export function localTimestamp(at: number, zone: string): string {
  const time = format('time24', zone, fixedFormats).format(at)
  return `${format('date', zone, isoFormats).format(at)} ${time}`
}

/** "03:14" for today, "Sun 03:14" within the week around `now`, else "Mon 23 Nov 03:14". */
export function localMoment(at: number, now: number, zone: string): string {
  if (localDay(at, zone) === localDay(now, zone)) return localTime(at, zone)
  const withinWeek = Math.abs(at - now) < 6 * 86_400_000
  const day = withinWeek ? format('weekday', zone, formatsInForce()).format(at) : localDay(at, zone)
  return `${day} ${localTime(at, zone)}`
}

/** "CET" or "UTC+1": what the zone is called at that time. */
export function zoneName(at: number, zone: string): string {
  const parts = format('zone', zone, fixedFormats).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

const options = {
  time24: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  time12: { hour: 'numeric', minute: '2-digit', hourCycle: 'h12' },
  day: { weekday: 'short', day: 'numeric', month: 'short' },
  'whole day': { dateStyle: 'full' },
  weekday: { weekday: 'short' },
  date: { year: 'numeric', month: '2-digit', day: '2-digit' },
  zone: { timeZoneName: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** Whose dates are written as ISO 8601 does. */
const isoFormats: Formats = { locale: 'en-CA', hours: 24 }

/** In a row of figures they would only be noise. */
function withoutCommas(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts.map(({ type, value }) => (type === 'literal' ? value.replace(',', '') : value)).join('')
}

/** Making a format is slow, using one is not. */
function format(name: keyof typeof options, zone: string, { locale }: Formats): Intl.DateTimeFormat {
  const key = `${name} ${zone} ${locale}`
  const known = made.get(key)
  if (known !== undefined) return known
  const fresh = new Intl.DateTimeFormat(locale, { ...options[name], timeZone: zone })
  made.set(key, fresh)
  return fresh
}
