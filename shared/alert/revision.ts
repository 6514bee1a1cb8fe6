import type { Alert, Deadlines } from './alert'
import { deadlines, type ResponseRules } from './open'

/**
 * The alert after its runbook may have come to name other deadlines. What was promised stays: no deadline gets later.
 * What the runbook names now is counted from when the promised ones were, but is never due before `now`. Both are kept
 * to be shown. Null when nothing is different for it.
 */
export function reviseDeadlines(alert: Alert, rules: ResponseRules, now: number): Alert | null {
  if (alert.state === 'resolved') return null
  const promised = alert.revision?.promised ?? deadlinesOf(alert)
  const named = deadlines(alert.severity, alert.deadlinesFrom, rules)
  if (isSame(named, promised))
    return alert.revision === null ? null : { ...alert, ...promised, revision: null }
  const revised = alert.revision === null || !isNamedSo(alert.revision.revised, named, alert.revision.at)
  if (!revised) return null
  const due = notBefore(named, now)
  return {
    ...alert,
    responseDueAt: Math.min(promised.responseDueAt, due.responseDueAt),
    escalationDueAt: earlier(promised.escalationDueAt, due.escalationDueAt),
    revision: { at: now, promised, revised: due },
  }
}

/** The sooner of two times, where null never comes. */
export function earlier(one: number | null, other: number | null): number | null {
  if (one === null || other === null) return one ?? other
  return Math.min(one, other)
}

function deadlinesOf({ responseDueAt, escalationDueAt }: Alert): Deadlines {
  return { responseDueAt, escalationDueAt }
}

/** Whether what stands was made, at the time of a revision, of what is named now. */
function isNamedSo(standing: Deadlines, named: Deadlines, at: number): boolean {
  return isSame(standing, notBefore(named, at))
}

function notBefore({ responseDueAt, escalationDueAt }: Deadlines, now: number): Deadlines {
  return {
    responseDueAt: Math.max(now, responseDueAt),
    escalationDueAt: escalationDueAt === null ? null : Math.max(now, escalationDueAt),
  }
}

function isSame(one: Deadlines, other: Deadlines): boolean {
  return one.responseDueAt === other.responseDueAt && one.escalationDueAt === other.escalationDueAt
}
