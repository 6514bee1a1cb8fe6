import { text } from '../../../../shared/text/text'
import type { StripCell } from '../../../../shared/watch/figures/view'

/** What the mark of a day stands for; `none`: nothing was checked. */
export type DayLook = 'critical' | 'warning' | 'unknown' | 'maintenance' | 'ok' | 'none'

const byUrgency: readonly DayLook[] = ['critical', 'warning', 'unknown', 'maintenance', 'ok', 'none']

export function dayLook(day: StripCell): DayLook {
  if (day === null) return 'none'
  if (day === 'ok') return 'ok'
  if (day.worst === 'ok') return day.maintenance > 0 ? 'maintenance' : 'ok'
  return day.worst === 'paused' ? 'none' : day.worst
}

/** "Last 30 days: 1 critical, 29 ok" */
export function stripWords(days: readonly StripCell[]): string {
  const words = text.watch.list
  const looks = days.map(dayLook)
  const counted = byUrgency
    .map((look) => ({ look, count: looks.filter((each) => each === look).length }))
    .filter(({ count }) => count > 0)
    .map(({ look, count }) => words.days[look](count))
  return words.lastDays(days.length, counted.join(', '))
}
