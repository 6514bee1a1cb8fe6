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
      ? [{ field: 'needs', sentence: 'It cannot need itself.' }]
      : []),
  ]
}

function contradictoryTimes({ interval, timeout, retryInterval, aggregation }: Monitor): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (timeout > interval)
    problems.push({
      field: 'timeout',
      sentence: 'A check must end before the next begins: the timeout may be at most the interval.',
    })
  if (retryInterval > interval)
    problems.push({ field: 'retryInterval', sentence: 'The retry interval may be at most the interval.' })
  if (aggregation !== null && aggregation.over < 2 * interval)
    problems.push({
      field: 'over',
      sentence: `This must be at least two intervals, ${formatDuration(2 * interval)}: there is nothing to make one.`,
    })
  if (aggregation !== null && aggregation.over > mostValues * interval)
    problems.push({
      field: 'over',
      sentence: `At this interval the values of at most ${formatDuration(mostValues * interval)} are remembered; shorten this or check less often.`,
    })
  return problems
}

function contradictoryThresholds(monitor: Monitor): FieldProblem[] {
  const { warning, critical, warningClear, criticalClear } = monitor
  const problems = thresholdsOfOtherUnits(monitor)
  if (warning !== null && critical !== null && !isBeyond(critical, warning))
    problems.push({
      field: 'critical',
      sentence:
        'The critical threshold must point the same way as the warning threshold and not come before it.',
    })
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
      : [{ field, sentence: `This cannot be a threshold here; write ${exampleThreshold(unit)}.` }],
  )
}

/** Without a threshold of the monitor's own it is that of a KPI, which is not known here. */
function clearProblems(field: string, clear: ClearLevel | null, enter: Threshold | null): FieldProblem[] {
  if (clear === null || enter === null || isOnWellSide(clear, enter)) return []
  const begin = formatQuantity(enter.value, enter.unit)
  const side = enter.comparison.startsWith('>') ? 'above' : 'below'
  return [{ field, sentence: `The trouble begins at ${begin}, so it cannot be over ${side} that.` }]
}

function contradictoryMarks({ flapping: { low, high } }: Monitor): FieldProblem[] {
  if (low < high) return []
  return [{ field: 'flapLow', sentence: 'It must be smaller than the share at which flapping begins.' }]
}

function isBeyond(critical: Threshold, warning: Threshold): boolean {
  const upwards = warning.comparison.startsWith('>')
  if (critical.comparison.startsWith('>') !== upwards) return false
  return upwards ? critical.value >= warning.value : critical.value <= warning.value
}
