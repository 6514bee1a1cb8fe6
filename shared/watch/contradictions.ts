import { text } from '../text/text'
import { formatDuration } from '../time/duration'
import { mostValues } from './aggregation'
import { type ClearLevel, isOnWellSide } from './levels'
import type { FieldProblem } from './monitor'
import type { Monitor } from './parse'
import { exampleThreshold, formatQuantity, type Threshold } from './quantity'
import { judgedUnit } from './thresholds'

/** Fields of a monitor that are right each by itself and wrong together, each told at its field. */
export function contradictions(monitor: Monitor): FieldProblem[] {
  return [
    ...contradictoryTimes(monitor),
    ...contradictoryThresholds(monitor),
    ...contradictoryMarks(monitor),
    ...(monitor.needs.some((need) => need.kind === 'monitor' && need.name === monitor.name)
      ? [{ field: 'needs', sentence: text.watch.judging.needs.itself }]
      : []),
  ]
}

function contradictoryTimes({ interval, timeout, retryInterval, aggregation }: Monitor): FieldProblem[] {
  const words = text.watch.problems
  const problems: FieldProblem[] = []
  if (timeout > interval) problems.push({ field: 'timeout', sentence: words.timeout })
  if (retryInterval > interval) problems.push({ field: 'retryInterval', sentence: words.retryInterval })
  if (aggregation !== null && aggregation.over < 2 * interval)
    problems.push({
      field: 'over',
      sentence: words.overTooShort(formatDuration(2 * interval)),
    })
  if (aggregation !== null && aggregation.over > mostValues * interval)
    problems.push({
      field: 'over',
      sentence: words.overTooLong(formatDuration(mostValues * interval)),
    })
  return problems
}

function contradictoryThresholds(monitor: Monitor): FieldProblem[] {
  const { warning, critical, warningClear, criticalClear } = monitor
  const problems = thresholdsOfOtherUnits(monitor)
  if (warning !== null && critical !== null && !isBeyond(critical, warning))
    problems.push({ field: 'critical', sentence: text.watch.problems.criticalBeforeWarning })
  return [
    ...problems,
    ...clearProblems('warningClear', warningClear, warning),
    ...clearProblems('criticalClear', criticalClear, critical),
  ]
}

/** Thresholds for something else than what the monitor measures. */
function thresholdsOfOtherUnits(monitor: Monitor): FieldProblem[] {
  const unit = judgedUnit(monitor)
  if (unit === null) return []
  const { warning, critical } = monitor
  return Object.entries({ warning, critical }).flatMap(([field, level]) =>
    level === null || level.unit === unit
      ? []
      : [{ field, sentence: text.watch.problems.otherUnit(exampleThreshold(unit)) }],
  )
}

/** Without a threshold of the monitor's own it is that of a KPI, which is not known here. */
function clearProblems(field: string, clear: ClearLevel | null, enter: Threshold | null): FieldProblem[] {
  if (clear === null || enter === null || isOnWellSide(clear, enter)) return []
  const begin = formatQuantity(enter.value, enter.unit)
  const { overAbove, overBelow } = text.watch.problems
  return [{ field, sentence: enter.comparison.startsWith('>') ? overAbove(begin) : overBelow(begin) }]
}

function contradictoryMarks({ flapping: { low, high } }: Monitor): FieldProblem[] {
  if (low < high) return []
  return [{ field: 'flapLow', sentence: text.watch.problems.flapMarks }]
}

function isBeyond(critical: Threshold, warning: Threshold): boolean {
  const upwards = warning.comparison.startsWith('>')
  if (critical.comparison.startsWith('>') !== upwards) return false
  return upwards ? critical.value >= warning.value : critical.value <= warning.value
}
