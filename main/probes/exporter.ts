import { setTimeout as wait } from 'node:timers/promises'
import { failure, type Result, success } from '../../shared/result'
import { text } from '../../shared/text/text'
import { type CounterReading, ratesBetween } from '../../shared/watch/kinds/exporter/rate'
import type { ExporterTarget } from '../../shared/watch/kinds/exporter/target'
import { type MetricSample, samplesOf } from '../../shared/watch/kinds/exporter/text-format'
import { chooseValue, formatLabels, type Series } from '../../shared/watch/kinds/series'
import { shownLine } from '../../shared/watch/shown-text'
import type { Unanswered } from './connection'
import type { Probe, ProbeResult } from './probe'
import { pageFailed, readPage } from './read-page'

const mostRead = 16 * 1024 * 1024
/** The shortest time over which a rate means something, milliseconds. */
const shortestMeasure = 1000
/** Between two readings both clocks must agree, or this laptop slept and did not count that time. */
const toleratedDrift = 1000
const mostRemembered = 2000

interface Remembered extends CounterReading {
  wallTime: number
}

/** Reads a metric of a page in Prometheus's text format; a rate is that since the check before. */
export function createExporterProbe(): Probe<'exporter'> {
  const remembered = new Map<string, Remembered>()

  async function ratesNow(
    target: ExporterTarget,
    signal: AbortSignal,
  ): Promise<Result<MetricSample[], Unanswered>> {
    const key = JSON.stringify([target.url, target.metric, target.labels, target.headers])
    const before = fresh(remembered.get(key)) ?? (await firstReading(target, signal))
    if ('ok' in before) return before
    const samples = await valuesNow(target, signal)
    if (!samples.ok) return samples
    const after = readingOf(samples.value)
    remember(remembered, key, after)
    const rates = ratesBetween(before, after)
    return success(
      samples.value.flatMap(({ labels }) => {
        const value = rates.get(keyOf(labels))
        return value === undefined ? [] : [{ labels, value }]
      }),
    )
  }

  return async (target, signal) => {
    const samples = await (target.rate ? ratesNow(target, signal) : valuesNow(target, signal))
    return samples.ok ? resultOf(samples.value, target) : samples.error
  }
}

/** The first check has nothing before it to compare with, so that it looks a moment before. */
async function firstReading(
  target: ExporterTarget,
  signal: AbortSignal,
): Promise<Remembered | Result<never, Unanswered>> {
  const samples = await valuesNow(target, signal)
  if (!samples.ok) return samples
  const reading = readingOf(samples.value)
  await wait(shortestMeasure, undefined, { signal }).catch(() => undefined)
  return reading
}

/** The samples of the metric, at least one. */
async function valuesNow(
  { url, metric, labels, headers }: ExporterTarget,
  signal: AbortSignal,
): Promise<Result<MetricSample[], Unanswered>> {
  const page = await readPage({ url, headers, limit: mostRead }, signal)
  if (!page.ok) return page
  if (page.value.status !== 200)
    return failure(pageFailed(text.probes.web.expected(`${page.value.status}`, '200')))
  const samples = samplesOf(page.value.text, metric, labels)
  if (samples.length > 0) return success(samples)
  const words = text.probes.exporter
  const isAny = Object.keys(labels).length === 0
  return failure(
    pageFailed(isAny ? words.noMetric(metric) : words.noMetricWith(metric, formatLabels(labels))),
  )
}

function resultOf(
  samples: readonly MetricSample[],
  { choice, measure, metric }: ExporterTarget,
): ProbeResult {
  const [first, ...others] = samples.map(
    ({ labels, value }): Series => ({
      labels: shownLine(formatLabels(labels), 200),
      value: value * measure.scale,
    }),
  )
  if (first === undefined) return { outcome: 'unknown', text: text.probes.exporter.noRateYet(metric) }
  const chosen = chooseValue([first, ...others], choice, measure.unit)
  if (!chosen.ok) return pageFailed(text.probes.exporter.several(metric, chosen.text))
  return { outcome: 'answered', value: chosen.value, unit: measure.unit, text: chosen.text }
}

function readingOf(samples: readonly MetricSample[]): Remembered {
  return {
    at: performance.now(),
    wallTime: Date.now(),
    values: new Map(samples.map(({ labels, value }) => [keyOf(labels), value])),
  }
}

function keyOf(labels: MetricSample['labels']): string {
  return JSON.stringify(Object.entries(labels).sort())
}

/** A reading that a rate can be told from; null for one that is too new, or from before a sleep. */
function fresh(before: Remembered | undefined): Remembered | null {
  if (before === undefined) return null
  const elapsed = performance.now() - before.at
  const drift = Math.abs(Date.now() - before.wallTime - elapsed)
  return elapsed >= shortestMeasure && drift <= toleratedDrift ? before : null
}

function remember(remembered: Map<string, Remembered>, key: string, reading: Remembered): void {
  remembered.delete(key)
  remembered.set(key, reading)
  const [oldest] = remembered.keys()
  if (remembered.size > mostRemembered && oldest !== undefined) remembered.delete(oldest)
}
