import type { Cause } from '../incident/alert'
import { exceeds, type Threshold } from './quantity'
import type { Verdict } from './status'
import type { Sample, Thresholds } from './view'

/** What one check says, with what is wrong when something is. */
export type Judgement = { verdict: 'ok'; cause: null } | { verdict: Exclude<Verdict, 'ok'>; cause: Cause }

/** A target that did not answer as expected is critical; a value is judged by the thresholds, the worse first. */
export function judge(sample: Sample, thresholds: Thresholds | null): Judgement {
  if (sample.outcome === 'failed')
    return { verdict: 'critical', cause: { kind: 'unreachable', text: sample.text } }
  for (const verdict of ['critical', 'warning'] as const) {
    const cause = exceedance(sample, thresholds?.[verdict] ?? null)
    if (cause !== null) return { verdict, cause }
  }
  return { verdict: 'ok', cause: null }
}

function exceedance({ value, unit }: Sample, threshold: Threshold | null): Cause | null {
  if (threshold === null || value === null || unit !== threshold.unit) return null
  return exceeds(threshold, value) ? { kind: 'threshold', value, unit, threshold } : null
}
