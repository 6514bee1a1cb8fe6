import { formatQuantity, type Unit } from '../../shared/watch/quantity'
import type { Status } from '../../shared/watch/status'
import type { JudgedSample } from '../../shared/watch/view'

/** A sample as it is stored, but for its text and the series it is of. */
export interface SampleNumbers {
  at: number
  outcome: number
  status: number
  maintenance: number
  reported: number | null
  unit: number | null
  value: number | null
  /** Tenths of a millisecond. */
  duration: number
}

/** The place of each word is its code in the store: words are added at the end, and none is taken away. */
const outcomes: readonly JudgedSample['outcome'][] = ['answered', 'failed', 'unknown']
const statuses: readonly Status[] = ['ok', 'warning', 'critical', 'unknown', 'paused']
const reports: readonly NonNullable<JudgedSample['reported']>[] = ['warning', 'critical']

/** The code of each unit, and into how many steps one of it is divided; null: stored as it is. */
const units: Readonly<Record<Unit, { code: number; steps: number | null }>> = {
  milliseconds: { code: 0, steps: 1000 },
  fraction: { code: 1, steps: 1_000_000 },
  bytes: { code: 2, steps: null },
  count: { code: 3, steps: null },
  'per second': { code: 4, steps: null },
  'bytes per second': { code: 5, steps: null },
}
const unitOfCode = new Map(Object.entries(units).map(([unit, { code }]) => [code, unit as Unit] as const))

export const unknownCode = statuses.indexOf('unknown')

/** The codes of a sample. Values are rounded to what nobody reads, a microsecond, since whole numbers take less. */
export function numbersOf(sample: JudgedSample): SampleNumbers {
  const { at, outcome, status, maintenance, reported, unit, value, duration } = sample
  return {
    at,
    outcome: outcomes.indexOf(outcome),
    status: statuses.indexOf(status),
    maintenance: maintenance ? 1 : 0,
    reported: reported === undefined ? null : reports.indexOf(reported),
    unit: codeOf(unit),
    value: value === null ? null : inSteps(value, unit),
    duration: Math.round(duration * 10),
  }
}

export function sampleOf(numbers: SampleNumbers, text: string): JudgedSample {
  const unit = unitOf(numbers.unit)
  const reported = numbers.reported === null ? undefined : reports[numbers.reported]
  return {
    at: numbers.at,
    outcome: outcomes[numbers.outcome] ?? 'unknown',
    status: statuses[numbers.status] ?? 'unknown',
    maintenance: numbers.maintenance === 1,
    value: numbers.value === null ? null : outOfSteps(numbers.value, unit),
    unit,
    duration: numbers.duration / 10,
    text,
    ...(reported === undefined ? {} : { reported }),
  }
}

function codeOf(unit: Unit | null): number | null {
  return unit === null ? null : units[unit].code
}

export function unitOf(code: number | null): Unit | null {
  return code === null ? null : (unitOfCode.get(code) ?? null)
}

/** What stands in a shared text for the value, which most texts name: "200 in 38 ms". */
const valueMark = '\u001a'

/** The text with a mark for the value, so that many samples share it; as it is where it does not name the value. */
export function withoutValue(text: string, { value, unit: code }: SampleNumbers): string {
  const unit = unitOf(code)
  if (value === null || unit === null || text.includes(valueMark)) return text
  return text.replace(formatQuantity(outOfSteps(value, unit), unit), valueMark)
}

/** The text with the value again. */
export function withValue(text: string, { value, unit: code }: SampleNumbers): string {
  const unit = unitOf(code)
  if (value === null || unit === null) return text
  return text.replace(valueMark, () => formatQuantity(outOfSteps(value, unit), unit))
}

function inSteps(value: number, unit: Unit | null): number {
  const steps = unit === null ? null : units[unit].steps
  return steps === null ? value : Math.round(value * steps)
}

function outOfSteps(stored: number, unit: Unit | null): number {
  const steps = unit === null ? null : units[unit].steps
  return steps === null ? stored : stored / steps
}
