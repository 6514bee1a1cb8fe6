import type { Alert } from '../../../shared/alert/alert'
import { activeSnooze } from '../../../shared/alert/snooze'
import type { Snooze } from '../../../shared/alert/snooze-record'

/**
 * What wants a person: open alerts by deadline, then those that are snoozed at `now`, then acknowledged ones, the
 * longest standing first.
 */
export function alertsByDeadline(alerts: Iterable<Alert>, snoozes: readonly Snooze[], now: number): Alert[] {
  return [...alerts]
    .filter(({ state, held }) => state !== 'resolved' && held === null)
    .map((alert) => ({ alert, rank: rankOf(alert, snoozes, now) }))
    .sort(
      (one, other) =>
        one.rank - other.rank ||
        (one.alert.state === 'open'
          ? one.alert.responseDueAt - other.alert.responseDueAt
          : one.alert.openedAt - other.alert.openedAt),
    )
    .map(({ alert }) => alert)
}

/** What is wrong and not told for now, the longest standing first. */
export function heldAlerts(alerts: Iterable<Alert>): Alert[] {
  return [...alerts]
    .filter(({ state, held }) => state !== 'resolved' && held !== null)
    .sort((one, other) => one.openedAt - other.openedAt)
}

/** What is over, the newest first. */
export function resolvedAlerts(alerts: Iterable<Alert>): Alert[] {
  return [...alerts]
    .filter(({ state }) => state === 'resolved')
    .sort((a, b) => (b.resolvedAt ?? 0) - (a.resolvedAt ?? 0))
}

/** The one `steps` further down, for j and k; from none the first, and the ends are ends. */
export function neighbourId(alerts: readonly Alert[], id: string | null, steps: 1 | -1): string | null {
  const place = alerts.findIndex((alert) => alert.id === id)
  if (place === -1) return alerts[0]?.id ?? null
  return alerts[Math.min(alerts.length - 1, Math.max(0, place + steps))]?.id ?? null
}

function rankOf(alert: Alert, snoozes: readonly Snooze[], now: number): number {
  if (alert.state !== 'open') return 2
  return activeSnooze(alert, snoozes, now) === null ? 0 : 1
}
