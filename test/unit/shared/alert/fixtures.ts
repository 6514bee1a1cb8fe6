import type { Acknowledgement, Alert } from '#shared/alert/alert'
import type { Procedure, SeverityLevel } from '#shared/runbook/model'

export const minute = 60_000

/** A P1 alert opened at ten minutes past, with an escalation half an hour later. */
export function alert(changes: Partial<Alert> = {}): Alert {
  return {
    id: 'alert',
    monitorId: 'monitor',
    monitorName: 'Checkout API',
    group: null,
    verdict: 'critical',
    severity: 'P1',
    cause: { kind: 'unreachable', text: '503 where 200-299 is expected' },
    state: 'open',
    part: null,
    held: null,
    announced: 'critical',
    flapping: null,
    since: 9 * minute,
    openedAt: 10 * minute,
    responseDueAt: 25 * minute,
    escalationDueAt: 40 * minute,
    deadlinesFrom: 10 * minute,
    revision: null,
    lastToldAt: null,
    escalationsTold: 0,
    acknowledgement: null,
    assignee: null,
    calls: [],
    resolvedAt: null,
    resolution: null,
    resolvedBy: null,
    ...changes,
  }
}

/** That Kim took it on at a time, for good and without saying why. */
export function taken(at: number, changes: Partial<Acknowledgement> = {}): Acknowledgement {
  return { by: 'Kim', at, reason: null, expiresAt: null, ...changes }
}

export function level(severity: SeverityLevel['severity'], responseTime: number | null): SeverityLevel {
  return {
    severity,
    name: severity,
    description: null,
    responseTime,
    escalateAfter: null,
    examples: null,
    line: 1,
  }
}

export function procedure(changes: Partial<Procedure>): Procedure {
  return {
    title: 'Procedure',
    severity: null,
    responseTime: null,
    escalateAfter: null,
    situations: [],
    sectionId: 'section',
    line: 1,
    ...changes,
  }
}
