import { z } from 'zod'
import { text } from '../text/text'
import { formatDuration } from '../time/duration'
import type { Unit } from './quantity'

const aggregateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['average', 'rate', 'min', 'max']) }),
  /** `share` from 0 to 1: 0.95 is the 95th percentile. */
  z.object({ kind: z.literal('percentile'), share: z.number() }),
])
export type Aggregate = z.infer<typeof aggregateSchema>

/** What is judged in place of a single value: all values of the last `over` milliseconds, made one. */
export const aggregationSchema = z.object({ over: z.number(), by: aggregateSchema })
export type Aggregation = z.infer<typeof aggregationSchema>

/** Values with their times, UTC milliseconds, oldest first. */
export type TimedValues = readonly (readonly [at: number, value: number])[]

/** More checks than these are not remembered, so that what is stored of a monitor stays small. */
export const mostValues = 600

/** The values of the last `over` milliseconds, with one more. What a clock that was set back left in the future goes. */
export function takeValue(
  values: TimedValues,
  [at, value]: readonly [number, number],
  over: number,
): [number, number][] {
  const within = values.filter(([time]) => time > at - over && time <= at)
  return [...within, [at, value] as const].slice(-mostValues).map(([time, each]) => [time, each])
}

/**
 * The values as one; null while they cover less than half of the time, so that a start or a sleep brings no verdict
 * that rests on a check or two. A percentile is that of the nearest rank. A rate is the increase per second of what
 * only counts up: where it falls, the counter began anew at zero, as Prometheus takes it.
 */
export function aggregate(values: TimedValues, { over, by }: Aggregation): number | null {
  const [first, last] = [values[0], values.at(-1)]
  if (first === undefined || last === undefined || last[0] - first[0] < over / 2) return null
  const plain = values.map(([, value]) => value)
  switch (by.kind) {
    case 'average':
      return plain.reduce((sum, value) => sum + value, 0) / plain.length
    case 'min':
      return plain.reduce((one, other) => Math.min(one, other))
    case 'max':
      return plain.reduce((one, other) => Math.max(one, other))
    case 'percentile':
      return percentile(plain, by.share)
    case 'rate':
      return (increase(plain) * 1000) / (last[0] - first[0])
  }
}

/** What an aggregate is counted in: a rate of a count is per second, one of milliseconds a share of the time. */
export function unitOfAggregate(unit: Unit, by: Aggregate): Unit {
  if (by.kind !== 'rate') return unit
  if (unit === 'bytes') return 'bytes per second'
  return unit === 'milliseconds' ? 'fraction' : 'per second'
}

/** How much a number in one unit is worth in that of its aggregate. */
export function scaleOfAggregate(unit: Unit, by: Aggregate): number {
  return by.kind === 'rate' && unit === 'milliseconds' ? 1 / 1000 : 1
}

/** Reads "average", "p95", "p99.9", "rate", "min" and "max"; null for anything else. */
export function parseAggregate(written: string): Aggregate | null {
  const word = written.trim().toLowerCase()
  if (word === 'average' || word === 'rate' || word === 'min' || word === 'max') return { kind: word }
  const [, digits] = /^p(\d{1,2}(?:\.\d{1,3})?)$/.exec(word) ?? []
  const percent = Number(digits)
  return percent > 0 ? { kind: 'percentile', share: percent / 100 } : null
}

/** "average over 5 min", "95th percentile over 1 h" */
export function describeAggregation({ over, by }: Aggregation): string {
  return text.watch.judging.aggregate.over(nameOf(by), formatDuration(over))
}

function nameOf(by: Aggregate): string {
  const words = text.watch.judging.aggregate
  return by.kind === 'percentile' ? words.percentile(Math.round(by.share * 100_000) / 1000) : words[by.kind]
}

function percentile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((one, other) => one - other)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
}

function increase(values: readonly number[]): number {
  return values.slice(1).reduce((sum, value, index) => {
    const before = values[index] ?? value
    return sum + (value >= before ? value - before : value)
  }, 0)
}
