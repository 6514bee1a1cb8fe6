import { formatDuration } from '../time/duration'
import { formatQuantity, formatThreshold } from '../watch/quantity'
import type { Alert, Cause } from './alert'

/** What an alert is about, for a heading: "Checkout API is down", "Checkout API is slow", "System disk". */
export function alertTitle(alert: Alert): string {
  if (alert.cause.kind === 'unreachable') return `${alert.monitorName} is down`
  if (alert.cause.unit === 'milliseconds') return `${alert.monitorName} is slow`
  return alert.monitorName
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
    return {
      seen: formatQuantity(cause.value, cause.unit),
      against: `, ${formatThreshold(cause.threshold)}`,
    }
  }
  const against = cause.text.indexOf(' where ')
  if (against === -1) return { seen: cause.text, against: '' }
  return { seen: cause.text.slice(0, against), against: cause.text.slice(against) }
}
