import { parseDuration } from '../time/duration'
import { commonMeasures, type Measure } from './measure'
import { rounded, type Threshold, type Unit } from './quantity'

const comparisons: readonly { pattern: string; comparison: Threshold['comparison'] }[] = [
  { pattern: '>=|≥|&gt;=|at least|at or above|from', comparison: '>=' },
  { pattern: '<=|≤|&lt;=|at most|at or below|up to', comparison: '<=' },
  { pattern: '>|&gt;|above|over|more than|greater than|higher than|exceeds', comparison: '>' },
  { pattern: '<|&lt;|below|under|less than|fewer than|lower than', comparison: '<' },
]
/** What a rate is of, with its "/s": "MB/s", "/s". */
const rate = '(?:(?:[kmgt]i?)?b|bytes)?\\s*(?:\\/\\s*s(?:ec|econd)?\\b|per second\\b)'
const amount = `(\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:[.,]\\d+)?)\\s*(%|${rate}|[a-z]*)`

const thresholds = comparisons.map(({ pattern, comparison }) => ({
  pattern: new RegExp(`^(?:is )?(?:${pattern})\\s*${amount}`, 'i'),
  comparison,
}))

const thresholdWithin = new RegExp(
  `(?<![a-z])(?:${comparisons.map(({ pattern }) => pattern).join('|')})\\s*\\d`,
  'i',
)

const scales: Readonly<Record<string, Measure>> = {
  ...commonMeasures,
  k: { unit: 'count', scale: 1e3 },
  thousand: { unit: 'count', scale: 1e3 },
}

/** Reads ">70%", "> 3 s", "<= 20 %", ">85% pool", "above 85%"; null for a text without a comparison and a number. */
export function parseThreshold(text: string): Threshold | null {
  const trimmed = text.trim()
  if (trimmed.length > 200) return null
  for (const { pattern, comparison } of thresholds) {
    const match = pattern.exec(trimmed)
    if (match !== null) return { comparison, ...measure(match[1] ?? '', match[2] ?? '') }
  }
  return null
}

const bare = new RegExp(`^(?:at |from )?${amount}(?=$|\\s)`, 'i')

/** The levels of a pair, warning and critical. */
interface Levels {
  warning: Threshold | null
  critical: Threshold | null
}

/**
 * Reads a pair of levels, one of which tells how the other is meant: "75%" and "85%" are passed upwards, "20%" and "10%"
 * downwards, and beside ">85%" a warning of "70-85%" begins at 70 %. Null for each that is not understood.
 */
export function parseLevels(warningText: string, criticalText: string): Levels {
  const warning = parseThreshold(warningText)
  const critical = parseThreshold(criticalText)
  if (warning !== null && critical !== null) return { warning, critical }
  const direction = (warning ?? critical)?.comparison ?? directionBetween(warningText, criticalText)
  if (direction === null) return { warning, critical }
  return {
    warning: warning ?? levelTowards(direction, warningText),
    critical: critical ?? levelTowards(direction, criticalText),
  }
}

function directionBetween(warningText: string, criticalText: string): Threshold['comparison'] | null {
  const [warning, critical] = [bareAmount(warningText), bareAmount(criticalText)]
  if (warning === null || critical === null || warning.unit !== critical.unit) return null
  if (warning.value === critical.value) return null
  return warning.value < critical.value ? '>' : '<'
}

function levelTowards(comparison: Threshold['comparison'], text: string): Threshold | null {
  const range = parseRange(text)
  if (range === null) {
    const level = bareAmount(text)
    return level === null ? null : { comparison, ...level }
  }
  const value = comparison.startsWith('>') ? range.from : range.to
  return value === null ? null : { comparison, value, unit: range.unit }
}

function bareAmount(text: string): { value: number; unit: Unit } | null {
  const match = text.length > 200 ? null : bare.exec(text.trim())
  return match === null ? null : measure(match[1] ?? '', match[2] ?? '')
}

const ranges = new RegExp(`^(?:between |from )?${amount}\\s*(?:-|–|—|to|and)\\s*${amount}`, 'i')

/** Values between two ends; null for an end that is open. */
export interface QuantityRange {
  from: number | null
  to: number | null
  unit: Unit
}

/**
 * Reads "0-70%", "900 to 4,000", "between 2 s and 5 s", and "<50ms" as what is open below. A unit that only the
 * second number has is that of both. Null for anything else.
 */
export function parseRange(text: string): QuantityRange | null {
  const trimmed = text.trim()
  if (trimmed.length > 200) return null
  const [, first = '', firstUnit = '', second = '', secondUnit = ''] = ranges.exec(trimmed) ?? []
  if (first === '') return rangeOfThreshold(parseThreshold(trimmed))
  const from = measure(first, firstUnit === '' ? secondUnit : firstUnit)
  const to = measure(second, secondUnit)
  return from.unit === to.unit && from.value <= to.value
    ? { from: from.value, to: to.value, unit: to.unit }
    : null
}

function rangeOfThreshold(threshold: Threshold | null): QuantityRange | null {
  if (threshold === null) return null
  const { comparison, value, unit } = threshold
  return comparison.startsWith('>') ? { from: value, to: null, unit } : { from: null, to: value, unit }
}

/** The first threshold within a sentence, "Target <2 seconds for most"; null where there is none. */
export function findThreshold(sentence: string): Threshold | null {
  const text = sentence.slice(0, 500)
  const begin = text.search(thresholdWithin)
  return begin < 0 ? null : parseThreshold(text.slice(begin))
}

/** Every share of 1 that a sentence names: "95%", "99.9 percent". Those above 100 % are none. */
export function findFractions(sentence: string): number[] {
  const found = sentence
    .slice(0, 500)
    .matchAll(/(?<![\d.,])(\d{1,3}(?:[.,]\d{1,6})?)\s*(?:%|percent\b|per cent\b)/gi)
  return [...found]
    .map(([, digits = '']) => rounded(parseNumber(digits) / 100, 9))
    .filter((share) => share <= 1)
}

function measure(digits: string, unitText: string): { value: number; unit: Unit } {
  const number = parseNumber(digits)
  const [, rateOf] = /^(.*?)\s*(?:\/|per )/i.exec(unitText) ?? []
  if (rateOf === '') return { value: number, unit: 'per second' }
  if (rateOf !== undefined) return { value: measure(digits, rateOf).value, unit: 'bytes per second' }
  const known = Object.hasOwn(scales, unitText.toLowerCase()) ? scales[unitText.toLowerCase()] : undefined
  if (known !== undefined) return { value: rounded(number * known.scale, 9), unit: known.unit }
  const duration = unitText === '' ? null : parseDuration(`1 ${unitText}`)
  if (duration !== null) return { value: number * duration, unit: 'milliseconds' }
  return { value: number, unit: 'count' }
}

/** A comma is a thousands separator before three digits, else a decimal one. */
function parseNumber(digits: string): number {
  const plain = /^\d{1,3}(?:,\d{3})+/.test(digits) ? digits.replaceAll(',', '') : digits.replace(',', '.')
  return Number(plain)
}
