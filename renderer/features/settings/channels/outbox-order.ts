import type { OutboxItem } from '../../../../shared/channels/view'

/** So many of those that are over are shown. */
export const recentShown = 10

/** What needs a person first, then what waits, the oldest first; and what is over, the newest first. */
export function inOutboxOrder(items: readonly OutboxItem[]): {
  pending: OutboxItem[]
  settled: OutboxItem[]
} {
  const byAge = [...items].sort((one, other) => one.createdAt - other.createdAt)
  const pending = byAge.filter(({ settledAt }) => settledAt === null)
  return {
    pending: [
      ...pending.filter(({ state }) => state === 'parked'),
      ...pending.filter(({ state }) => state !== 'parked'),
    ],
    settled: items
      .filter(({ settledAt }) => settledAt !== null)
      .sort((one, other) => (other.settledAt ?? 0) - (one.settledAt ?? 0)),
  }
}
