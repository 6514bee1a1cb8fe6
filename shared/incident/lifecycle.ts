import type { Alert } from './alert'
import { type AlertedMonitor, deadlines, type ResponseRules, severityOf, type Trouble } from './open'
import type { Severity } from './severity'

/** What a person should be told about an alert. */
export type NotificationKind = 'opened' | 'worsened' | 'resolved'

/**
 * The alert after its monitor's trouble changed. What got worse raises the severity, and no deadline gets later;
 * what eased keeps both, since a person was promised them.
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
    verdict: trouble.verdict,
    cause: trouble.cause,
  }
  if (!isWorse(alert.verdict, trouble.verdict)) return changed
  const severity = moreSevere(alert.severity, monitor.severity ?? severityOf(trouble))
  const next = deadlines(severity, trouble.at, rules)
  return {
    ...changed,
    severity,
    responseDueAt: Math.min(alert.responseDueAt, next.responseDueAt),
    escalationDueAt: earlier(alert.escalationDueAt, next.escalationDueAt),
  }
}

/** Whether a warning became critical. */
export function isWorse(before: Alert['verdict'], after: Alert['verdict']): boolean {
  return before === 'warning' && after === 'critical'
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
