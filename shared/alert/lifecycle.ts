import type { Severity } from '../incident/severity'
import type { Acknowledgement, Alert } from './alert'
import { type AlertedMonitor, deadlines, type ResponseRules, severityFor, type Trouble } from './open'
import { earlier } from './revision'

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
    group: monitor.group,
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
    deadlinesFrom: trouble.at,
    revision: null,
  }
}

/** A person takes the alert on, or says again why and until when. Null for one that is over. */
export function acknowledgeAlert(alert: Alert, acknowledgement: Acknowledgement): Alert | null {
  return alert.state === 'resolved' ? null : { ...alert, state: 'acknowledged', acknowledgement }
}

/** What a person had taken on until `now` waits for one again, with new deadlines and the chain from its beginning. */
export function askAgain(alert: Alert, rules: ResponseRules, now: number): Alert {
  return {
    ...alert,
    state: 'open',
    acknowledgement: null,
    ...deadlines(alert.severity, now, rules),
    deadlinesFrom: now,
    revision: null,
    escalationsTold: 0,
    lastToldAt: now,
  }
}

/** The alert is with somebody else from now on. Null for one that is over. */
export function assignAlert(alert: Alert, assignee: NonNullable<Alert['assignee']>): Alert | null {
  return alert.state === 'resolved' ? null : { ...alert, assignee }
}

/** Somebody was called because of the alert. */
export function noteCall(alert: Alert, call: Alert['calls'][number]): Alert {
  return { ...alert, calls: [...alert.calls, call] }
}

/** The end of an alert that nobody decided. */
export function resolveAlert(alert: Alert, resolution: 'recovered' | 'monitor removed', now: number): Alert {
  return { ...alert, state: 'resolved', resolvedAt: now, resolution }
}

/** A person says that it is over. */
export function resolveByHand(alert: Alert, by: NonNullable<Alert['resolvedBy']>, now: number): Alert {
  return {
    ...alert,
    state: 'resolved',
    held: null,
    flapping: null,
    resolvedAt: now,
    resolution: 'by hand',
    resolvedBy: by,
  }
}

function moreSevere(one: Severity, other: Severity): Severity {
  return one < other ? one : other
}
