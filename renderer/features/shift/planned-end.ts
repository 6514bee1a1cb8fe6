import { occurrences } from '../../../shared/time/occurrences'

const dayAndAHalf = 36 * 60 * 60_000

const timeOfDay = /^(\d{1,2})(?:[:.]?([0-5]\d))?$/

/**
 * The next time after `now` that a clock in the zone shows `time` ("08:00", "8", "0830"), as UTC milliseconds;
 * null for a text that is no time.
 */
export function plannedEnd(time: string, now: number, zone: string): number | null {
  const [written, hours, minutes = '0'] = timeOfDay.exec(time.trim()) ?? []
  if (written === undefined || Number(hours) > 23) return null
  const at = Number(hours) * 60 + Number(minutes)
  return occurrences({ kind: 'daily', at }, now + 1, now + dayAndAHalf, zone)[0] ?? null
}
