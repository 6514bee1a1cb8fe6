import { z } from 'zod'
import { text } from '../text/text'
import { formatDuration } from '../time/duration'
import { formatNumber } from '../time/formats'

/** Durations are milliseconds, shares are fractions of 1, sizes are bytes, rates are per second; the rest is counted. */
export const unitSchema = z.enum([
  'milliseconds',
  'fraction',
  'bytes',
  'count',
  'per second',
  'bytes per second',
])
export type Unit = z.infer<typeof unitSchema>

/** A level that a value must not pass, as in ">85%": `{ comparison: '>', value: 0.85, unit: 'fraction' }`. */
export const thresholdSchema = z.object({
  comparison: z.enum(['>', '>=', '<', '<=']),
  value: z.number(),
  unit: unitSchema,
})
export type Threshold = z.infer<typeof thresholdSchema>

/** A measured value for a person: "87 %", "412 ms", "3.2 s", "1.5 GB". */
export function formatQuantity(value: number, unit: Unit): string {
  switch (unit) {
    case 'fraction':
      return `${formatNumber(value * 100, 1)} %`
    case 'milliseconds':
      return formatMilliseconds(value)
    case 'bytes':
      return formatBytes(value)
    case 'count':
      return formatNumber(value, 2)
    case 'per second':
      return `${formatNumber(value, 2)}/s`
    case 'bytes per second':
      return `${formatBytes(value)}/s`
  }
}

/**
 * A value as it is told beside the level that it is past: finer where rounding would make them read the same, as
 * "1142 ms" beside 1.1 s.
 */
export function formatBeside(value: number, unit: Unit, level: number): string {
  const usual = formatQuantity(value, unit)
  if (value === level || usual !== formatQuantity(level, unit)) return usual
  if (unit === 'milliseconds') return `${rounded(value, Math.abs(value) < 1000 ? 3 : 0)} ms`
  return unit === 'fraction' ? `${rounded(value * 100, 3)} %` : usual
}

/** "above 85 %", "at or below 20 %". */
export function formatThreshold(threshold: Threshold): string {
  const { comparison, value, unit } = threshold
  const level = unit === 'fraction' ? `${formatNumber(value * 100, 3)} %` : formatQuantity(value, unit)
  return text.watch.judging.threshold[comparison](level)
}

/** How a threshold of a unit is written, for a sentence: "a share like > 85%". */
export function exampleThreshold(unit: Unit): string {
  return text.watch.problems.exampleThreshold[unit]
}

/** Whether a value, in the threshold's unit, is past it. */
export function exceeds(threshold: Threshold, value: number): boolean {
  switch (threshold.comparison) {
    case '>':
      return value > threshold.value
    case '>=':
      return value >= threshold.value
    case '<':
      return value < threshold.value
    case '<=':
      return value <= threshold.value
  }
}

function formatMilliseconds(value: number): string {
  if (Math.abs(value) < 10) return `${formatNumber(value, 1)} ms`
  if (Math.abs(value) < 999.5) return `${Math.round(value)} ms`
  return formatDuration(value)
}

function formatBytes(value: number): string {
  const names = ['B', 'kB', 'MB', 'GB', 'TB']
  const place = Math.min(names.length - 1, Math.floor(Math.log10(Math.max(1, Math.abs(value))) / 3))
  return `${formatNumber(value / 1000 ** place, 1)} ${names[place]}`
}

/** To so many decimals. */
export function rounded(value: number, decimals: number): number {
  const factor = 10 ** decimals
  return Math.round(value * factor) / factor
}
