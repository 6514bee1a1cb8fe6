const first = 2_000

/** The longest pause between two tries, in milliseconds. */
export const longestPause = 10 * 60_000
/** A server that asks to be left alone for longer, in milliseconds, is asked again after this. */
export const longestRetryAfter = 60 * 60_000

/**
 * How long to wait after so many failures in a row, in milliseconds: twice as long each time up to ten minutes, less
 * up to half of it by `random` (from 0 to 1), so that many laptops do not come back at the same moment.
 */
export function retryPause(failures: number, random: number): number {
  const doubled = first * 2 ** Math.min(Math.max(0, failures - 1), 20)
  return Math.round(Math.min(doubled, longestPause) * (1 - random / 2))
}

/** The milliseconds that a Retry-After header asks for: seconds, or a date (RFC 9110, 10.2.3). Null: nothing readable. */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null
  const text = header.trim()
  const wait = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now
  return Number.isFinite(wait) ? Math.min(Math.max(0, wait), longestRetryAfter) : null
}
