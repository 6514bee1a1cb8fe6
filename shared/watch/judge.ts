import type { Cause } from '../alert/alert'
import type { Aggregation } from './aggregation'
import { type Levels, levelReached } from './levels'
import type { Unit } from './quantity'
import type { Verdict } from './status'
import type { Sample } from './view'

/** What one check says, with what is wrong when something is. */
export type Judgement = { verdict: 'ok'; cause: null } | { verdict: Exclude<Verdict, 'ok'>; cause: Cause }

/** What is compared with the thresholds: the value of one check, or many made one. */
export interface Measured {
  value: number
  unit: Unit
  /** Null for a single check. */
  aggregation: Aggregation | null
}

/** The value that a single check measured; null where it measured none. */
export function measuredBy({ value, unit }: Sample): Measured | null {
  return value === null || unit === null ? null : { value, unit, aggregation: null }
}

/**
 * A target that did not answer as expected is critical. Else the worse counts of what the target itself reports and
 * what its value says by the levels; `before` is the level of the value before.
 */
export function judge(sample: Sample, measured: Measured | null, levels: Levels, before: Verdict): Judgement {
  if (sample.outcome === 'failed')
    return { verdict: 'critical', cause: { kind: 'unreachable', text: sample.text } }
  const reached = measured === null ? null : exceedance(measured, levels, before)
  const { reported } = sample
  if (
    reported !== undefined &&
    (reached === null || (reported === 'critical' && reached.verdict === 'warning'))
  )
    return { verdict: reported, cause: { kind: 'reported', text: sample.text } }
  return reached ?? { verdict: 'ok', cause: null }
}

function exceedance(
  { value, unit, aggregation }: Measured,
  levels: Levels,
  before: Verdict,
): Exclude<Judgement, { verdict: 'ok' }> | null {
  const reached = levelReached(levels, value, unit, before)
  if (reached === null) return null
  const { verdict, ...passed } = reached
  const made = aggregation === null ? {} : { aggregation }
  return { verdict, cause: { kind: 'threshold', value, unit, ...passed, ...made } }
}
