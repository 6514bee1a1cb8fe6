import type { Kpi } from '../../shared/runbook/model'
import { judgeAlone } from '../../shared/watch/judge-alone'
import { levelsOf } from '../../shared/watch/levels'
import type { Monitor } from '../../shared/watch/parse'
import type { Status } from '../../shared/watch/status'
import { thresholdsInForce } from '../../shared/watch/thresholds'
import type { Sample, Thresholds } from '../../shared/watch/view'
import type { Clock } from '../clock'
import { type Probes, probeTarget } from '../probes/probe'
import { probeWithin } from '../probes/within-time'

/** What one check measured, and whether something outside this laptop answered at all. */
export interface CheckOutcome {
  sample: Sample
  reached: boolean
  /** Who answered in place of the host; null when it did so itself, or nobody did. */
  divertedTo: string | null
}

/**
 * Checks once. A probe that is stuck is abandoned at the monitor's timeout, and when `signal` aborts. `monitorId` is
 * null for what is not stored.
 */
export async function runCheck(
  probes: Probes,
  monitor: Monitor,
  clock: Pick<Clock, 'now'>,
  signal: AbortSignal,
  monitorId: string | null = null,
): Promise<CheckOutcome> {
  const at = clock.now()
  const begun = performance.now()
  const result = await probeWithin(monitor.timeout, signal, (given) =>
    probeTarget(probes, monitor.target, given, monitorId),
  )
  const duration = performance.now() - begun
  const measured = { at, value: null, unit: null, duration }
  const { divertedTo = null, ...finding } = result
  if (finding.outcome === 'failed') {
    const { reached, ...found } = finding
    return { sample: { ...measured, ...found }, reached, divertedTo }
  }
  return { sample: { ...measured, ...finding }, reached: finding.outcome === 'answered', divertedTo }
}

/** A check by itself, judged at once, without what repeated checks would confirm. */
export interface SingleCheck {
  sample: Sample
  reached: boolean
  /** `unknown` where the check itself could tell nothing. */
  status: Status
  /** One sentence; empty when it is ok. */
  why: string
  thresholds: Thresholds | null
}

/** Checks once and judges by the monitor's thresholds, else those of the runbook's KPIs. */
export async function checkOnce(
  probes: Probes,
  monitor: Monitor,
  kpis: readonly Kpi[],
  clock: Pick<Clock, 'now'>,
  signal: AbortSignal = new AbortController().signal,
): Promise<SingleCheck> {
  const thresholds = thresholdsInForce(monitor, kpis)
  const { sample, reached } = await runCheck(probes, monitor, clock, signal)
  return { sample, reached, ...judgeAlone(sample, levelsOf(thresholds, monitor)), thresholds }
}
