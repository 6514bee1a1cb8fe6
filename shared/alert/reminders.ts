import type { Severity } from '../incident/severity'
import type { Alert } from './alert'

const minute = 60_000

/** Reminders are never closer together, in milliseconds. */
const closest: Record<Severity, number> = {
  P1: 2 * minute,
  P2: 5 * minute,
  P3: 30 * minute,
  P4: 120 * minute,
}

/** How far apart they are once the deadline has passed. */
const whenOverdue: Record<Severity, number> = {
  P1: 5 * minute,
  P2: 15 * minute,
  P3: 60 * minute,
  P4: 240 * minute,
}

/**
 * When a person is reminded of an alert that nobody has taken on, UTC milliseconds: when half of the time to the
 * deadline has passed since they were last told, so that reminders come closer towards it, and at the deadline itself;
 * after that at even distances.
 */
export function nextReminderAt({ severity, openedAt, lastToldAt, responseDueAt }: ReminderFacts): number {
  const told = lastToldAt ?? openedAt
  const left = responseDueAt - told
  if (left <= 0) return told + whenOverdue[severity]
  return told + Math.min(left, Math.max(closest[severity], left / 2))
}

type ReminderFacts = Pick<Alert, 'severity' | 'openedAt' | 'lastToldAt' | 'responseDueAt'>
