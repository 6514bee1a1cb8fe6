import type { Standing } from './standing'
import { worstStatus } from './status'

/** The name of the monitor as a whole beside those of its parts. */
const whole = ''

/** The standing after a person resolved the alert of the whole, or of a part, while it was as bad as `verdict`. */
export function withDismissed(
  standing: Standing,
  part: string | null,
  verdict: 'warning' | 'critical',
): Standing {
  return { ...standing, dismissed: { ...standing.dismissed, [part ?? whole]: verdict } }
}

/** Whether a person resolved the alert of the whole, or of a part, and it has not been well since. */
export function isDismissed({ dismissed }: Standing, part: string | null): boolean {
  return dismissed[part ?? whole] !== undefined
}

/** The standing without what has been well since a person resolved it, and what got worse than it was then. */
export function withoutRecovered(standing: Standing): Standing {
  const all = Object.entries(standing.dismissed)
  const left = all.filter(([part, verdict]) => isAsItWas(standing, part, verdict))
  return left.length === all.length ? standing : { ...standing, dismissed: Object.fromEntries(left) }
}

function isAsItWas(standing: Standing, part: string, verdict: 'warning' | 'critical'): boolean {
  const confirmation = part === whole ? standing.whole : standing.parts[part]?.confirmation
  if (confirmation === undefined) return false
  const { hard, flappingSince } = confirmation
  if (hard === 'warning' || hard === 'critical') return worstStatus([hard, verdict]) === verdict
  return flappingSince !== null
}
