import type { QuietHours } from '../notify/preferences'
import type { RotaShift } from '../shift/rota-record'
import { localDayAt } from '../time/local-day'
import { wallClockAfter } from '../time/wall-clock'

/** What says when a person's morning begins. */
export interface MorningFacts {
  /** The shifts that a calendar plans; none where there is no calendar. */
  shifts: readonly Pick<RotaShift, 'startsAt'>[]
  quietHours: QuietHours
}

/** Between these, in minutes after midnight, something that begins is taken for the morning. */
const earliest = 4 * 60
const latest = 12 * 60
/** Where nothing else says when it begins. */
const usual = 8 * 60

/**
 * When the next morning begins after `now`, UTC milliseconds, on the clocks of `zone`: with the shift that the calendar
 * plans for it, else at the end of the quiet hours, else at 08:00.
 */
export function nextMorning({ shifts, quietHours }: MorningFacts, now: number, zone: string): number {
  const [today, tomorrow] = [now, localDayAt(now, zone).end].map((day) => {
    const minute = (after: number) => wallClockAfter(day, after, 0, zone)
    const planned = shifts
      .map(({ startsAt }) => startsAt)
      .filter((at) => at >= minute(earliest) && at < minute(latest))
    return planned.length > 0 ? Math.min(...planned) : minute(usualStart(quietHours))
  })
  return today !== undefined && now < today ? today : (tomorrow ?? now)
}

function usualStart({ on, to }: QuietHours): number {
  return on && to >= earliest && to < latest ? to : usual
}
