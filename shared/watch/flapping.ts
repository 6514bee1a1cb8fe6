import type { Verdict } from './status'

/** As many of the latest checks are weighed, as Nagios does. */
export const weighedChecks = 21

/** Shares of 1: it flaps from `high` on, and no more at `low`. */
export interface FlapMarks {
  low: number
  high: number
}

/** What Nagios ships in its configuration for services. */
export const usualFlapMarks: FlapMarks = { low: 0.05, high: 0.2 }

const [leastWeight, mostWeight] = [0.8, 1.2]

/**
 * The weighted share, from 0 to 1, of changes among the latest 21 checks, as Nagios defines it: of 20 possible changes
 * the oldest counts 0.8 and the newest 1.2. Checks that were not made yet did not change.
 */
export function flapShare(verdicts: readonly Verdict[]): number {
  const latest = verdicts.slice(-weighedChecks)
  const places = weighedChecks - 1
  const weighed = latest.slice(1).map((verdict, index) => {
    if (verdict === latest[index]) return 0
    const place = places - (latest.length - 1) + index
    return leastWeight + ((mostWeight - leastWeight) * place) / (places - 1)
  })
  return weighed.reduce((sum, weight) => sum + weight, 0) / places
}

/** Whether it flaps, given whether it did before: between the marks that stays as it is. */
export function isFlapping(before: boolean, share: number, { low, high }: FlapMarks): boolean {
  if (share >= high) return true
  return before && share > low
}
