import { formatDuration } from '../time/duration'
import { describeAggregation } from '../watch/aggregation'
import { formatQuantity, formatThreshold } from '../watch/quantity'
import type { Alert, Cause } from './alert'

/** What an alert is about, for a heading: "Checkout API is down", "Checkout API is slow", "System disk". */
export function alertTitle(alert: Alert): string {
  const { part, flapping, cause, monitorName } = alert
  if (part !== null) return part.title
  if (flapping !== null) return `${monitorName} keeps changing`
  if (cause.kind === 'unreachable') return `${monitorName} is down`
  if (cause.kind === 'threshold' && cause.unit === 'milliseconds') return `${monitorName} is slow`
  return monitorName
}

/** What is wrong and how long it has been, or was: "503 where 200-299 is expected, for 6 min 48 s". */
export function alertReason(alert: Alert, now: number): string {
  return `${describeCause(alert.cause)}, for ${troubleDuration(alert, now)}`
}

/** How long it has been wrong, or was, in whole seconds: "6 min 48 s". */
export function troubleDuration(alert: Alert, now: number): string {
  const passed = (alert.resolvedAt ?? now) - alert.since
  return formatDuration(Math.max(1, Math.floor(passed / 1000)) * 1000)
}

/** "503 where 200-299 is expected", "91 %, above 90 %" */
export function describeCause(cause: Cause): string {
  const { seen, against } = causeParts(cause)
  return `${seen}${against}`
}

/** The same in two parts, so that a screen can set off what was seen: "503" and " where 200-299 is expected". */
export function causeParts(cause: Cause): { seen: string; against: string } {
  if (cause.kind === 'threshold') {
    const { value, unit, threshold, clear, aggregation } = cause
    const made = aggregation === undefined ? '' : ` as ${describeAggregation(aggregation)}`
    const level = clear === undefined ? formatThreshold(threshold) : `not yet ${formatThreshold(clear)}`
    return { seen: formatQuantity(value, unit), against: `${made}, ${level}` }
  }
  const against = cause.text.indexOf(' where ')
  if (against === -1) return { seen: cause.text, against: '' }
  return { seen: cause.text.slice(0, against), against: cause.text.slice(against) }
}
