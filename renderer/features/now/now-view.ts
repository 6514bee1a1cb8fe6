import type { Alert } from '../../../shared/incident/alert'

/** What wants a person: open alerts by deadline, then acknowledged ones, the longest standing first. */
export function alertsByDeadline(alerts: Iterable<Alert>): Alert[] {
  return [...alerts]
    .filter(({ state, held }) => state !== 'resolved' && held === null)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (a.state === 'open' ? a.responseDueAt - b.responseDueAt : a.openedAt - b.openedAt),
    )
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

function rank({ state }: Alert): number {
  return state === 'open' ? 0 : 1
}
