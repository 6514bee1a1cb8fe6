import type { Alert } from './alert'
import { type Callable, contactName } from './callable'

/** Who in the chain an alert is with, and who is called next. */
export interface ChainPlace {
  current: Callable | null
  next: Callable | null
  /** From when the next one is to be called, UTC milliseconds; null when only a person decides that. */
  nextAt: number | null
}

/**
 * Whom to call: the next in the chain after who was called last, and one more at each escalation time, for as long as
 * nobody has acknowledged the alert. From its time on a step stays the next until the call is noted.
 */
export function nextInChain(chain: readonly Callable[], alert: Alert, now: number): ChainPlace {
  const until = Math.min(now, alert.acknowledgement?.at ?? now, alert.resolvedAt ?? now)
  const called = lastCalled(chain, alert)
  const byTime = Math.min(stepsDue(alert, until), chain.length - 1)
  const step = Math.max(1, byTime, called + 1)
  const next = chain[step] ?? null
  return {
    current: chain[Math.min(step, chain.length) - 1] ?? null,
    next,
    nextAt: next !== null && alert.state === 'open' ? stepDueAt(alert, step) : null,
  }
}

/**
 * When the next step of the chain is due that was not told yet, UTC milliseconds; null when none comes. Without a
 * chain the first is due all the same: a person has to find somebody.
 */
export function nextEscalationAt(chain: readonly Callable[], alert: Alert): number | null {
  const step = Math.max(alert.escalationsTold, lastCalled(chain, alert)) + 1
  return step > lastStep(chain) ? null : stepDueAt(alert, step)
}

/** How many steps of the chain are due at a time, those included that were called before. */
export function escalationsDue(chain: readonly Callable[], alert: Alert, at: number): number {
  return Math.min(lastStep(chain), stepsDue(alert, at))
}

function lastStep(chain: readonly Callable[]): number {
  return Math.max(1, chain.length - 1)
}

function lastCalled(chain: readonly Callable[], { calls }: Alert): number {
  const names = new Set(calls.map(({ name }) => name))
  return Math.max(0, ...chain.map((contact, place) => (names.has(contactName(contact)) ? place : 0)))
}

/** Between two steps there are always some minutes, in milliseconds. */
const shortestStep = 5 * 60_000

function stepLength({ deadlinesFrom, escalationDueAt }: Alert): number {
  return Math.max(shortestStep, (escalationDueAt ?? 0) - deadlinesFrom)
}

function stepsDue(alert: Alert, at: number): number {
  const { escalationDueAt } = alert
  if (escalationDueAt === null || at < escalationDueAt) return 0
  return 1 + Math.floor((at - escalationDueAt) / stepLength(alert))
}

function stepDueAt(alert: Alert, step: number): number | null {
  const { escalationDueAt } = alert
  return escalationDueAt === null ? null : escalationDueAt + (step - 1) * stepLength(alert)
}
