import type { Alert } from '#shared/incident/alert'
import type { Procedure, SeverityLevel } from '#shared/runbook/model'

export const minute = 60_000

/** A P1 alert opened at ten minutes past, with an escalation half an hour later. */
export function alert(changes: Partial<Alert> = {}): Alert {
  return {
    id: 'alert',
    monitorId: 'monitor',
    monitorName: 'Checkout API',
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
    acknowledgedAt: null,
    acknowledgedBy: null,
    resolvedAt: null,
    resolution: null,
    ...changes,
  }
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
