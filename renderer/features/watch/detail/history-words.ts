import { text } from '../../../../shared/text/text'
import { localDay, localMoment, localTime } from '../../../../shared/time/display'
import type { History, HistoryPoint } from '../../../../shared/watch/figures/view'
import { formatQuantity, type Unit } from '../../../../shared/watch/quantity'

/** What a chart shows, for a person who does not see it. */
export function chartSummary({ points, unit }: History): string {
  const words = text.watch.detail.chart
  const values = points.flatMap(({ min, max }) => (min === null || max === null ? [] : [min, max]))
  if (values.length === 0) return words.none
  const [lowest, highest] = [Math.min(...values), Math.max(...values)]
  const measured = unit ?? 'count'
  return words.summary(points.length, formatQuantity(lowest, measured), formatQuantity(highest, measured))
}

/** "412 ms", "412 ms, from 380 ms to 1.2 s", or that no check gave a value. */
export function valueWords({ min, mean, max }: HistoryPoint, unit: Unit | null): string {
  const words = text.watch.detail.chart
  if (mean === null) return words.noValue
  const measured = unit ?? 'count'
  const middle = formatQuantity(mean, measured)
  if (min === null || max === null || min === max) return middle
  return words.range(middle, formatQuantity(min, measured), formatQuantity(max, measured))
}

/** "03:14:05" of a single check; "Mon 23 Nov 03:00–04:00" or "Mon 23 Nov" of a stretch. */
export function timeWords(at: number, width: number, now: number, zone: string): string {
  if (width === 0) {
    const seconds = String(Math.floor(at / 1000) % 60).padStart(2, '0')
    return `${localMoment(at, now, zone)}:${seconds}`
  }
  if (width >= 86_400_000) return localDay(at, zone)
  return `${localMoment(at, now, zone)}–${localTime(at + width, zone)}`
}
