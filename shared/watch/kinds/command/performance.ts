import type { Performance } from '../../performance'
import { measureOf } from '../../unit-names'
import { isTrouble, parseRange } from './range'

const mostValues = 100
const longestText = 16_384

/** `'label'=value[unit];warn;crit;min;max`, where a label in quotes may have spaces, and '' for a quote. */
const value =
  /(?:'((?:[^']|''){1,200})'|([^\s'=]{1,200}))=(-?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:[eE][-+]?\d+)?)([^\s;\d]{0,10})((?:;[^\s;]*){0,4})/g

/**
 * The performance data of a plugin, as the plugin guidelines write it, each value in the measure of its unit and
 * judged by its own ranges. What is not understood is left out; no more than 100 values are read.
 */
export function parsePerformance(text: string): Performance[] {
  const found: Performance[] = []
  for (const match of text.slice(0, longestText).matchAll(value)) {
    if (found.length >= mostValues) break
    const [, quoted, plain, digits = '', unitName = '', ranges = ''] = match
    const number = Number(digits.replace(',', '.'))
    if (!Number.isFinite(number)) continue
    const label = quoted?.replaceAll("''", "'") ?? plain ?? ''
    const { unit, scale } = measureOf(unitName) ?? { unit: 'count', scale: 1 }
    found.push({ label, value: number * scale, unit, verdict: verdictOf(number, ranges) })
  }
  return found
}

/** The ranges are written in the unit of the value beside them. */
function verdictOf(value: number, ranges: string): Performance['verdict'] {
  const [, warning = '', critical = ''] = ranges.split(';')
  if (isBeyond(critical, value)) return 'critical'
  return isBeyond(warning, value) ? 'warning' : 'ok'
}

function isBeyond(text: string, value: number): boolean {
  const range = parseRange(text)
  return range !== null && isTrouble(range, value)
}
