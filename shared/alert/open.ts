import { defaultResponseTime, type Severity } from '../incident/severity'
import type { Procedure, SeverityLevel } from '../runbook/model'
import type { Alert, Cause, Deadlines } from './alert'
import { afterSupportTime, type SupportTime, supportHoursFor } from './support-time'

/** What a runbook says about how soon to act. */
export interface ResponseRules {
  severities: readonly SeverityLevel[]
  procedures: readonly Procedure[]
  /** When somebody answers, as an SLA names it; left out where deadlines run round the clock. */
  support?: SupportTime
}

/** What was confirmed to be wrong with a monitor. Times are UTC milliseconds. */
export interface Trouble {
  verdict: Alert['verdict']
  cause: Cause
  /** When the first of the failing checks ran. */
  since: number
  /** When it was confirmed. */
  at: number
}

/** One of several troubles of a monitor. */
interface AlertedPart {
  key: string
  title: string
  /** The severity that what reported it sets. */
  severity: Severity | null
}

export interface AlertedMonitor {
  id: string
  name: string
  group: string | null
  /** The severity that the monitor itself sets. */
  severity: Severity | null
  /** What of it is in trouble; null for the monitor as a whole. */
  part: AlertedPart | null
}

/** The alert for a trouble that was just confirmed; nobody has been told yet. */
export function openAlert(
  id: string,
  monitor: AlertedMonitor,
  trouble: Trouble,
  rules: ResponseRules,
): Alert {
  const { part } = monitor
  const severity = severityFor(monitor, trouble)
  return {
    id,
    monitorId: monitor.id,
    monitorName: monitor.name,
    group: monitor.group,
    part: part === null ? null : { key: part.key, title: part.title },
    verdict: trouble.verdict,
    severity,
    cause: trouble.cause,
    state: 'open',
    held: null,
    announced: null,
    flapping: null,
    since: trouble.since,
    openedAt: trouble.at,
    ...deadlines(severity, trouble.at, rules),
    deadlinesFrom: trouble.at,
    revision: null,
    lastToldAt: null,
    escalationsTold: 0,
    acknowledgement: null,
    assignee: null,
    calls: [],
    resolvedAt: null,
    resolution: null,
    resolvedBy: null,
  }
}

/** The severity of a trouble: the one that was set for the part or the monitor, else by what is wrong. */
export function severityFor({ part, severity }: AlertedMonitor, trouble: Trouble): Severity {
  return severity ?? part?.severity ?? severityOf(trouble)
}

/** The severity by what is wrong: a warning is P3, a value past its critical threshold P2, no answer P1. */
export function severityOf({ verdict, cause }: Pick<Trouble, 'verdict' | 'cause'>): Severity {
  if (verdict === 'warning') return 'P3'
  return cause.kind === 'unreachable' ? 'P1' : 'P2'
}

/**
 * By when a person must have responded, and by when the next in the chain is called. The response time is that of
 * the runbook's severity table, else of its procedure for the severity, else Watchkeeper's default; the escalation is
 * that of the procedure, else of the table. Where an SLA names support hours for a severity, only these count.
 */
export function deadlines(severity: Severity, from: number, rules: ResponseRules): Deadlines {
  const level = rules.severities.find((candidate) => candidate.severity === severity)
  const procedure = rules.procedures.find((candidate) => candidate.severity === severity)
  const responseTime = level?.responseTime ?? procedure?.responseTime ?? defaultResponseTime[severity]
  const escalateAfter = procedure?.escalateAfter ?? level?.escalateAfter ?? null
  const hours = rules.support === undefined ? null : supportHoursFor(severity, rules.support.hours)
  const after = (duration: number) =>
    rules.support === undefined || hours === null
      ? from + duration
      : afterSupportTime(from, duration, hours, rules.support.zone)
  return {
    responseDueAt: after(responseTime),
    escalationDueAt: escalateAfter === null ? null : after(escalateAfter),
  }
}
