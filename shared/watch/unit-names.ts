import { z } from 'zod'
import { text } from '../text/text'
import { refuse } from './fields'
import { commonMeasures, type Measure } from './measure'

const measures: Readonly<Record<string, Measure>> = {
  ...commonMeasures,
  ns: { unit: 'milliseconds', scale: 1e-6 },
  nanoseconds: { unit: 'milliseconds', scale: 1e-6 },
  us: { unit: 'milliseconds', scale: 1e-3 },
  µs: { unit: 'milliseconds', scale: 1e-3 },
  microseconds: { unit: 'milliseconds', scale: 1e-3 },
  ms: { unit: 'milliseconds', scale: 1 },
  milliseconds: { unit: 'milliseconds', scale: 1 },
  s: { unit: 'milliseconds', scale: 1000 },
  seconds: { unit: 'milliseconds', scale: 1000 },
  minutes: { unit: 'milliseconds', scale: 60_000 },
  hours: { unit: 'milliseconds', scale: 3_600_000 },
  days: { unit: 'milliseconds', scale: 86_400_000 },
  ratio: { unit: 'fraction', scale: 1 },
  fraction: { unit: 'fraction', scale: 1 },
  count: { unit: 'count', scale: 1 },
  'per second': { unit: 'per second', scale: 1 },
  '/s': { unit: 'per second', scale: 1 },
  'bytes per second': { unit: 'bytes per second', scale: 1 },
  'b/s': { unit: 'bytes per second', scale: 1 },
}

/** The measure of a name like "seconds", "%", "ratio" or "MiB"; null for a name that is none. */
export function measureOf(name: string): Measure | null {
  const known = name.trim().toLowerCase()
  return Object.hasOwn(measures, known) ? (measures[known] ?? null) : null
}

/** "seconds" as the measure of the numbers that something else tells. */
export const measureText = z.string().transform((written, context): Measure => {
  const measure = measureOf(written)
  if (measure !== null) return measure
  return refuse(context, text.watch.problems.unit(written))
})
