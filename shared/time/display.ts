const formats = new Map<string, Intl.DateTimeFormat>()

/** "03:14" in the zone (an IANA name). `at` is UTC milliseconds. */
export function localTime(at: number, zone: string): string {
  return format('time', zone, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at)
}

/** "Mon 23 Nov" in the zone. */
export function localDay(at: number, zone: string): string {
  const parts = format('day', zone, { weekday: 'short', day: 'numeric', month: 'short' }).formatToParts(at)
  const part = (type: string) => parts.find((candidate) => candidate.type === type)?.value ?? ''
  return `${part('weekday')} ${part('day')} ${part('month')}`
}

/** "2026-11-23 03:14" in the zone: sorts, and reads the same everywhere. */
export function localTimestamp(at: number, zone: string): string {
  const options = { year: 'numeric', month: '2-digit', day: '2-digit' } as const
  return `${format('date', zone, options, 'en-CA').format(at)} ${localTime(at, zone)}`
}

/** "03:14" for today, "Sun 03:14" within the week around `now`, else "Mon 23 Nov 03:14". */
export function localMoment(at: number, now: number, zone: string): string {
  if (localDay(at, zone) === localDay(now, zone)) return localTime(at, zone)
  const withinWeek = Math.abs(at - now) < 6 * 86_400_000
  const day = withinWeek ? localDay(at, zone).slice(0, 3) : localDay(at, zone)
  return `${day} ${localTime(at, zone)}`
}

/** "CET" or "UTC+1": what the zone is called at that time. */
export function zoneName(at: number, zone: string): string {
  const parts = format('zone', zone, { timeZoneName: 'short' }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? zone
}

/** Making a format is slow, using one is not. */
function format(
  name: string,
  zone: string,
  options: Intl.DateTimeFormatOptions,
  locale = 'en-GB',
): Intl.DateTimeFormat {
  const key = `${name} ${zone}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone: zone })
  formats.set(key, made)
  return made
}
