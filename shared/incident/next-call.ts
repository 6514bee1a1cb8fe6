import type { Alert } from '../alert/alert'
import type { Callable } from '../alert/callable'
import { nextInChain } from '../alert/escalation'

/**
 * Whom the escalation of an incident is for: the next in the chain by that of its alerts which got furthest; without an
 * alert the one after the first. Null where the chain names nobody further.
 */
export function nextCall(chain: readonly Callable[], alerts: readonly Alert[], now: number): Callable | null {
  if (alerts.length === 0) return chain[1] ?? null
  const places = alerts.map((alert) => {
    const { next } = nextInChain(chain, alert, now)
    return next === null ? chain.length : chain.indexOf(next)
  })
  return chain[Math.max(...places)] ?? null
}
