import type { Severity } from '../incident/severity'
import { localDayAt } from '../time/local-day'
import { wallClockAfter } from '../time/wall-clock'
import type { News } from './news'
import type { NotifyPreferences, QuietHours } from './preferences'

/** That most news are kept back for now. */
export interface Hush {
  kind: 'quiet hours' | 'presentation' | 'do not disturb'
  /** UTC milliseconds; null: until a person ends it. */
  until: number | null
  /** The severities that are told all the same. */
  lets: readonly Severity[]
}

/**
 * What keeps news back at `now`; null for nothing. `disturb`: whether the system lets a person be disturbed. What lets
 * less pass goes before quiet hours.
 */
export function hushAt(
  wishes: Pick<NotifyPreferences, 'presentation' | 'quietHours' | 'doNotDisturb'>,
  now: number,
  zone: string,
  disturb = true,
): Hush | null {
  const { presentation, quietHours, doNotDisturb } = wishes
  if (presentation !== null && (presentation.until === null || now < presentation.until)) {
    return {
      kind: 'presentation',
      until: presentation.until,
      lets: presentation.letsMostSevere ? ['P1'] : [],
    }
  }
  if (!disturb && doNotDisturb !== 'not heeded') {
    return { kind: 'do not disturb', until: null, lets: doNotDisturb === 'P1 passes' ? ['P1'] : [] }
  }
  const until = quietUntil(quietHours, now, zone)
  return until === null ? null : { kind: 'quiet hours', until, lets: ['P1', 'P2'] }
}

/** Whether news are told in spite of a hush. */
export function passes({ severity }: Pick<News, 'severity'>, hush: Hush | null): boolean {
  return hush === null || (severity !== null && hush.lets.includes(severity))
}

const dayMinutes = 24 * 60

/**
 * When the quiet hours end that are on at `now`, UTC milliseconds; null when none are. They begin on the days that
 * are named, and end on the next day where `to` is not after `from`; by the clock on the wall, also when it changes.
 */
export function quietUntil({ on, from, to, days }: QuietHours, now: number, zone: string): number | null {
  if (!on) return null
  const length = to > from ? to - from : to + dayMinutes - from
  const today = localDayAt(now, zone)
  const yesterday = { number: today.number - 1, start: localDayAt(today.start - 1, zone).start }
  for (const day of [today, yesterday]) {
    if (!days.includes(weekdayOf(day.number))) continue
    const start = wallClockAfter(day.start, from, 0, zone)
    const end = wallClockAfter(day.start, from, length, zone)
    if (now >= start && now < end) return end
  }
  return null
}

/** 1 is Monday, 7 Sunday; day 0, 1970-01-01, was a Thursday. */
function weekdayOf(dayNumber: number): number {
  return ((dayNumber + 3) % 7) + 1
}
