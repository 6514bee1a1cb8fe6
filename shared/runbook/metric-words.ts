import type { Threshold } from '../watch/quantity'
import type { Kpi } from './model'

const metricWords: readonly {
  metric: NonNullable<Kpi['metric']>
  words: RegExp
  unit: Threshold['unit'] | null
}[] = [
  {
    metric: 'network latency',
    words: /\bnetwork\b.*\blatency\b|\bround[- ]?trip\b|\bping\b/i,
    unit: 'milliseconds',
  },
  {
    metric: 'response time',
    words: /\bresponse\b|\blatency\b|\brequest (?:time|duration)\b/i,
    unit: 'milliseconds',
  },
  { metric: 'error rate', words: /\berrors?\b|\bfailure rate\b/i, unit: null },
  { metric: 'connections', words: /\bconnections?\b/i, unit: null },
  { metric: 'cpu', words: /\bcpu\b|\bprocessor\b/i, unit: 'fraction' },
  { metric: 'memory', words: /\bmemory\b|\bram\b|\bheap\b/i, unit: 'fraction' },
  { metric: 'disk', words: /\bdisks?\b|\bstorage\b|\bfile ?systems?\b/i, unit: 'fraction' },
]

/** A metric is meant by its words and the unit of its thresholds: a disk's latency is not how full it is. */
export function metricOf(name: string, threshold: Threshold | null): Kpi['metric'] {
  const found = metricWords.find(({ words }) => words.test(name))
  if (found === undefined) return null
  const isOther = found.unit !== null && threshold !== null && threshold.unit !== found.unit
  return isOther ? null : found.metric
}
