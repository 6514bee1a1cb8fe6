import type { ChainContact } from '../runbook/model'
import type { Alert } from './alert'

/** Who in the chain an alert is with, and who is called next. */
export interface ChainPlace {
  current: ChainContact | null
  next: ChainContact | null
  /** From when the next one is due, UTC milliseconds; null when only a person decides that. */
  nextAt: number | null
}

/**
 * Whom to call: the chain moves on one contact at each escalation time, for as long as nobody has acknowledged
 * the alert; then it stays with whom it reached.
 */
export function nextInChain(chain: readonly ChainContact[], alert: Alert, now: number): ChainPlace {
  const waiting = alert.state === 'open'
  const until = Math.min(now, alert.acknowledgedAt ?? now, alert.resolvedAt ?? now)
  const reached = Math.min(stepsReached(alert, until), Math.max(0, chain.length - 1))
  const next = chain[reached + 1] ?? null
  return {
    current: chain[reached] ?? null,
    next,
    nextAt: next !== null && waiting ? stepDueAt(alert, reached + 1) : null,
  }
}

function stepsReached({ openedAt, escalationDueAt }: Alert, at: number): number {
  if (escalationDueAt === null || at < escalationDueAt) return 0
  const every = escalationDueAt - openedAt
  return every <= 0 ? 1 : Math.floor((at - openedAt) / every)
}

function stepDueAt({ openedAt, escalationDueAt }: Alert, step: number): number | null {
  return escalationDueAt === null ? null : openedAt + step * (escalationDueAt - openedAt)
}
