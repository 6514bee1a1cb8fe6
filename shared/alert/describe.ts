import { text } from '../text/text'
import { formatDuration } from '../time/duration'
import { describeAggregation } from '../watch/aggregation'
import { formatBeside, formatThreshold } from '../watch/quantity'
import type { Alert, Cause } from './alert'

/** What an alert is about, for a heading: "Checkout API is down", "Checkout API is slow", "System disk". */
export function alertTitle(alert: Alert): string {
  const { part, flapping, cause, monitorName } = alert
  const words = text.alerts.title
  if (part !== null) return part.title
  if (flapping !== null) return words.keepsChanging(monitorName)
  if (cause.kind === 'unreachable') return words.down(monitorName)
  if (cause.kind === 'threshold' && cause.unit === 'milliseconds') return words.slow(monitorName)
  return monitorName
}

/** What is wrong and how long it has been, or was: "503 where 200-299 is expected, for 6 min 48 s". */
export function alertReason(alert: Alert, now: number): string {
  return text.alerts.reason(describeCause(alert.cause), troubleDuration(alert, now))
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
    const words = text.alerts.threshold
    const level = clear === undefined ? formatThreshold(threshold) : words.notYet(formatThreshold(clear))
    const against =
      aggregation === undefined
        ? words.against(level)
        : words.againstMade(describeAggregation(aggregation), level)
    return { seen: formatBeside(value, unit, threshold.value), against }
  }
  const against = cause.text.indexOf(text.alerts.beforeExpectation)
  if (against === -1) return { seen: cause.text, against: '' }
  return { seen: cause.text.slice(0, against), against: cause.text.slice(against) }
}
