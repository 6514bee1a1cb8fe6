import { describeCause } from '../../shared/incident/describe'
import type { Kpi } from '../../shared/runbook/model'
import { formatDuration } from '../../shared/time/duration'
import { judge } from '../../shared/watch/judge'
import type { Monitor } from '../../shared/watch/parse'
import type { Verdict } from '../../shared/watch/status'
import { thresholdsInForce } from '../../shared/watch/thresholds'
import type { Sample, Thresholds } from '../../shared/watch/view'
import type { Clock } from '../clock'
import { type ProbeResult, type Probes, probeTarget } from '../probes/probe'

/** What one check measured, and whether something outside this laptop answered at all. */
export interface CheckOutcome {
  sample: Sample
  reached: boolean
}

/** Checks once. A probe that is stuck is abandoned at the monitor's timeout, and when `signal` aborts. */
export async function runCheck(
  probes: Probes,
  monitor: Monitor,
  clock: Pick<Clock, 'now'>,
  signal: AbortSignal,
): Promise<CheckOutcome> {
  const at = clock.now()
  const begun = performance.now()
  const result = await withinTime(monitor, signal, (given) => probeTarget(probes, monitor.target, given))
  const duration = performance.now() - begun
  if (result.outcome === 'failed')
    return {
      sample: { at, outcome: 'failed', value: null, unit: null, duration, text: result.text },
      reached: result.reached,
    }
  const { value, unit, text } = result
  return { sample: { at, outcome: 'answered', value, unit, duration, text }, reached: true }
}

/** A check by itself, judged at once, without what repeated checks would confirm. */
export interface SingleCheck {
  sample: Sample
  reached: boolean
  verdict: Verdict
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
  const { verdict, cause } = judge(sample, thresholds)
  return {
    sample,
    reached,
    verdict,
    why: cause === null ? '' : `${capitalized(describeCause(cause))}.`,
    thresholds,
  }
}

async function withinTime(
  { timeout }: Monitor,
  stop: AbortSignal,
  probe: (signal: AbortSignal) => Promise<ProbeResult>,
): Promise<ProbeResult> {
  const giveUp = new AbortController()
  const over = new Promise<ProbeResult>((resolve) => {
    giveUp.signal.addEventListener('abort', () => resolve(noAnswer(timeout)), { once: true })
  })
  const abandon = () => giveUp.abort()
  const timer = setTimeout(abandon, timeout)
  stop.addEventListener('abort', abandon)
  if (stop.aborted) abandon()
  try {
    return await Promise.race([over, probe(giveUp.signal).catch(brokenProbe)])
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', abandon)
  }
}

function noAnswer(timeout: number): ProbeResult {
  return { outcome: 'failed', reached: false, text: `no answer within ${formatDuration(timeout)}` }
}

function brokenProbe(error: unknown): ProbeResult {
  const message = error instanceof Error ? error.message : String(error)
  return { outcome: 'failed', reached: false, text: `the check could not be made (${message})` }
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
