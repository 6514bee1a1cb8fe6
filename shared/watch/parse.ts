import type { Severity } from '../incident/severity'
import { failure, type Result, success } from '../result'
import { text } from '../text/text'
import type { Aggregation } from './aggregation'
import { type CommonRead, shortestInterval } from './common-fields'
import { contradictions } from './contradictions'
import { type FlapMarks, usualFlapMarks } from './flapping'
import { type ReadDefinition, readDefinitionSchema } from './kinds/definitions'
import type { ClearLevel } from './levels'
import type { FieldProblem } from './monitor'
import type { Need } from './needs'
import { shapeProblems } from './problems'
import type { Threshold } from './quantity'
import type { Target } from './target'

/** A monitor as it is watched: a definition with every default filled in. Durations are milliseconds. */
export interface Monitor {
  name: string
  group: string | null
  interval: number
  timeout: number
  retryInterval: number
  failAfter: number
  recoverAfter: number
  /** Severity of its alerts; null: by what is wrong. */
  severity: Severity | null
  /** The KPI whose thresholds apply; null: by kind. */
  metric: string | null
  warning: Threshold | null
  critical: Threshold | null
  /** The levels at which a trouble is over; null for the usual ones. */
  warningClear: ClearLevel | null
  criticalClear: ClearLevel | null
  /** Null: each value is judged by itself. */
  aggregation: Aggregation | null
  /** From how many changes on it flaps, and with how few it does not any more. */
  flapping: FlapMarks
  needs: readonly Need[]
  target: Target
}

/** Understands a definition that a person wrote, or says everything that is wrong with it, each at its field. */
export function parseMonitor(definition: unknown): Result<Monitor, FieldProblem[]> {
  const read = readDefinitionSchema.safeParse(definition)
  if (!read.success) return failure(shapeProblems(read.error, definition))
  const monitor = withDefaults(read.data)
  const problems = [
    ...contradictions(monitor),
    ...lonelyAggregate(read.data.common),
    ...read.data.contradictions,
  ]
  return problems.length > 0 ? failure(problems) : success(monitor)
}

const defaultInterval = 60_000
const longestDefaultTimeout = 10_000
const defaultChecks = 2

function withDefaults({ common: definition, target }: ReadDefinition): Monitor {
  const interval = definition.interval ?? defaultInterval
  return {
    name: definition.name,
    group: definition.group ?? null,
    interval,
    timeout: definition.timeout ?? Math.min(longestDefaultTimeout, interval * 0.8),
    retryInterval: definition.retryInterval ?? Math.max(shortestInterval, interval / 4),
    failAfter: definition.failAfter ?? defaultChecks,
    recoverAfter: definition.recoverAfter ?? defaultChecks,
    severity: definition.severity ?? null,
    metric: definition.metric ?? null,
    warning: definition.warning ?? null,
    critical: definition.critical ?? null,
    warningClear: definition.warningClear ?? null,
    criticalClear: definition.criticalClear ?? null,
    aggregation: aggregationOf(definition),
    flapping: {
      low: definition.flapLow ?? usualFlapMarks.low,
      high: definition.flapHigh ?? usualFlapMarks.high,
    },
    needs: definition.needs ?? [],
    target,
  }
}

function aggregationOf({ over, aggregate }: CommonRead): Aggregation | null {
  return over === undefined ? null : { over, by: aggregate ?? { kind: 'average' } }
}

function lonelyAggregate({ over, aggregate }: CommonRead): FieldProblem[] {
  if (aggregate === undefined || over !== undefined) return []
  return [{ field: 'over', sentence: text.watch.problems.overMissing }]
}
