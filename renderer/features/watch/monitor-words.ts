import { formatDuration } from '../../../shared/time/duration'
import { formatQuantity, formatThreshold } from '../../../shared/watch/quantity'
import type { MonitorView, Sample, Thresholds } from '../../../shared/watch/view'

/** "412 ms", or what else the check came to. */
export function sampleValue({ value, unit, outcome }: Pick<Sample, 'value' | 'unit' | 'outcome'>): string {
  if (value !== null && unit !== null) return formatQuantity(value, unit)
  return { answered: 'answered', failed: 'failed', unknown: 'no value' }[outcome]
}

/** "critical for 6 min 48 s"; while more checks must confirm a change, also what it would be. */
export function statusWords(monitor: MonitorView, now: number): string {
  if (monitor.removedHere) return 'removed'
  const since = `${monitor.status} for ${formatDuration(calm(Math.max(0, now - monitor.since)))}`
  if (monitor.soft === null) return since
  const { verdict, seen, needed } = monitor.soft
  return `${monitor.status}, ${verdict} ${seen} of ${needed}`
}

/** "Warning above 70 %, critical above 85 %, from CPU Utilization in the runbook." */
export function thresholdWords(thresholds: Thresholds | null): string {
  const { warning = null, critical = null, source = '' } = thresholds ?? {}
  const levels = [
    warning && `warning ${formatThreshold(warning)}`,
    critical && `critical ${formatThreshold(critical)}`,
  ].filter((level) => level !== null)
  if (levels.length === 0) return 'No thresholds: it is ok as long as it answers as expected.'
  const text = `${levels.join(', ')}, from ${source}.`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** "in 12 s", "in 5 min" */
export function timeUntil(milliseconds: number): string {
  const step = milliseconds < 60_000 ? 1000 : 60_000
  return `in ${formatDuration(Math.max(1, Math.ceil(milliseconds / step)) * step)}`
}

/** Whole seconds, above a minute whole minutes: finer ones only make a list restless. */
function calm(milliseconds: number): number {
  const step = milliseconds < 60_000 ? 1000 : 60_000
  return Math.max(1000, Math.floor(milliseconds / step) * step)
}
