import { localDayAt } from '../time/local-day'
import { wallClockAfter } from '../time/wall-clock'
import type { SnoozeLength } from './snooze-record'

/** Minutes after midnight when the morning begins. */
const morning = 8 * 60

/** When a snooze of a length that begins at `now` ends, UTC milliseconds; the morning is that of `zone`. */
export function snoozeEnd(length: SnoozeLength, now: number, zone: string): number {
  switch (length.kind) {
    case 'minutes':
      return now + length.minutes * 60_000
    case 'until':
      return length.until
    case 'morning':
      return nextMorning(now, zone)
  }
}

function nextMorning(now: number, zone: string): number {
  const today = wallClockAfter(now, morning, 0, zone)
  return now < today ? today : wallClockAfter(localDayAt(now, zone).end, morning, 0, zone)
}
