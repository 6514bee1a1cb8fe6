import type { SnoozeLength } from './snooze-record'

/** When a snooze of a length that begins at `now` ends, UTC milliseconds; `morning` is when the next one begins. */
export function snoozeEnd(length: SnoozeLength, now: number, morning: () => number): number {
  switch (length.kind) {
    case 'minutes':
      return now + length.minutes * 60_000
    case 'until':
      return length.until
    case 'morning':
      return morning()
  }
}
