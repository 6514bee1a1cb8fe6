import { text } from '../../../shared/text/text'
import { formatDuration } from '../../../shared/time/duration'
import { formatQuantity, formatThreshold } from '../../../shared/watch/quantity'
import type { MonitorView, Sample, Thresholds } from '../../../shared/watch/view'

/** "412 ms", or what else the check came to. */
export function sampleValue({ value, unit, outcome }: Pick<Sample, 'value' | 'unit' | 'outcome'>): string {
  if (value !== null && unit !== null) return formatQuantity(value, unit)
  return text.watch.outcomes[outcome]
}

/** "critical for 6 min 48 s"; while more checks must confirm a change, also what it would be. */
export function statusWords(monitor: MonitorView, now: number): string {
  const words = text.watch.standing
  const names = text.watch.status
  if (monitor.removedHere) return words.removed
  const status = names[monitor.status]
  if (monitor.soft === null)
    return words.since(status, formatDuration(calm(Math.max(0, now - monitor.since))))
  const { verdict, seen, needed } = monitor.soft
  return words.confirming({ status, next: names[verdict], seen, needed })
}

/** "Warning above 70 %, critical above 85 %, from CPU Utilization in the runbook." */
export function thresholdWords(thresholds: Thresholds | null): string {
  const { warning = null, critical = null, source = '' } = thresholds ?? {}
  const words = text.watch.thresholds
  if (warning !== null && critical !== null)
    return words.both(formatThreshold(warning), formatThreshold(critical), source)
  if (warning !== null) return words.warning(formatThreshold(warning), source)
  return critical === null ? words.none : words.critical(formatThreshold(critical), source)
}

/** "in 12 s", "in 5 min" */
export function timeUntil(milliseconds: number): string {
  const step = milliseconds < 60_000 ? 1000 : 60_000
  return text.watch.list.nextIn(formatDuration(Math.max(1, Math.ceil(milliseconds / step)) * step))
}

/** Whole seconds, above a minute whole minutes: finer ones only make a list restless. */
function calm(milliseconds: number): number {
  const step = milliseconds < 60_000 ? 1000 : 60_000
  return Math.max(1000, Math.floor(milliseconds / step) * step)
}
