import { text } from '../../text/text'
import { formatQuantity, type Threshold, type Unit } from '../quantity'

/** One of several values of the same metric, with what tells it from the others: `instance="a", job="b"`. */
export interface Series {
  labels: string
  value: number
}

/**
 * What is made of several values. `one`: there must be no more than one. `highest` and `lowest`: that one is judged.
 * `sum`: all together.
 */
export type Choice = 'one' | 'highest' | 'lowest' | 'sum'

/**
 * The choice that a monitor means by trouble with any one of the series, or only with all: which end that is depends
 * on the side on which its thresholds are.
 */
export function choiceFor(expect: 'one' | 'any' | 'all' | 'sum', threshold: Threshold | null): Choice {
  if (expect === 'one' || expect === 'sum') return expect
  const upwards = threshold === null || threshold.comparison.startsWith('>')
  return upwards === (expect === 'any') ? 'highest' : 'lowest'
}

export type Chosen = { ok: true; value: number; text: string } | { ok: false; text: string }

/** The value that is judged, of at least one series, with a phrase that tells which; values are in the unit's measure. */
export function chooseValue(series: readonly [Series, ...Series[]], choice: Choice, unit: Unit): Chosen {
  const [first] = series
  const count = series.length
  const words = text.watch.findings.series
  if (choice === 'one') {
    if (count === 1) return { ok: true, value: first.value, text: formatQuantity(first.value, unit) }
    return { ok: false, text: words.several(count) }
  }
  if (choice === 'sum') {
    const value = series.reduce((sum, one) => sum + one.value, 0)
    return { ok: true, value, text: words.sum(formatQuantity(value, unit), count) }
  }
  const isBetter = (one: number, other: number) => (choice === 'highest' ? one > other : one < other)
  const { value, labels } = series.reduce((best, one) => (isBetter(one.value, best.value) ? one : best))
  if (count === 1) return { ok: true, value, text: formatQuantity(value, unit) }
  const told = words[choice](formatQuantity(value, unit), count)
  return { ok: true, value, text: labels === '' ? told : words.labelled(told, labels) }
}

/** The labels of a series for a person: `instance="a", job="b"`. */
export function formatLabels(labels: Readonly<Record<string, string>>): string {
  return Object.entries(labels)
    .filter(([name]) => name !== '__name__')
    .slice(0, 6)
    .map(([name, value]) => `${name}="${value}"`)
    .join(', ')
}
