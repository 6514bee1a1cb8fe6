import type { Alert } from './alert'
import { type AlertedMonitor, deadlines, type ResponseRules, severityFor, type Trouble } from './open'
import type { Severity } from './severity'

/**
 * The alert after its monitor's trouble changed. What got more severe brings the deadlines forward, and none gets
 * later; what eased keeps severity and deadlines, since a person was promised them.
 */
export function followTrouble(
  alert: Alert,
  monitor: AlertedMonitor,
  trouble: Trouble,
  rules: ResponseRules,
): Alert {
  const changed: Alert = {
    ...alert,
    monitorName: monitor.name,
    part: monitor.part === null ? null : { key: monitor.part.key, title: monitor.part.title },
    verdict: trouble.verdict,
    cause: trouble.cause,
  }
  const severity = moreSevere(alert.severity, severityFor(monitor, trouble))
  if (severity === alert.severity) return changed
  const next = deadlines(severity, trouble.at, rules)
  return {
    ...changed,
    severity,
    responseDueAt: Math.min(alert.responseDueAt, next.responseDueAt),
    escalationDueAt: earlier(alert.escalationDueAt, next.escalationDueAt),
  }
}

/** A person takes the alert on. Null when it no longer waits for one. */
export function acknowledgeAlert(alert: Alert, person: string, now: number): Alert | null {
  if (alert.state !== 'open') return null
  return { ...alert, state: 'acknowledged', acknowledgedAt: now, acknowledgedBy: person }
}

/** The end of an alert. */
export function resolveAlert(alert: Alert, resolution: NonNullable<Alert['resolution']>, now: number): Alert {
  return { ...alert, state: 'resolved', resolvedAt: now, resolution }
}

function moreSevere(one: Severity, other: Severity): Severity {
  return one < other ? one : other
}

function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.min(one, other)
}
