import { z } from 'zod'
import type { Severity } from '../incident/severity'
import { failure, type Result, success } from '../result'
import { durationText, headersText, statusRangesText, thresholdText, webAddress } from './fields'
import {
  cpuDefinitionSchema,
  diskDefinitionSchema,
  type FieldProblem,
  httpDefinitionSchema,
  memoryDefinitionSchema,
  tcpDefinitionSchema,
} from './monitor'
import { shapeProblems } from './problems'
import type { Threshold } from './quantity'
import type { StatusRange, Target } from './target'

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
  target: Target
}

/** Understands a definition that a person wrote, or says everything that is wrong with it, each at its field. */
export function parseMonitor(definition: unknown): Result<Monitor, FieldProblem[]> {
  const read = readDefinitionSchema.safeParse(definition)
  if (!read.success) return failure(shapeProblems(read.error, definition))
  const monitor = withDefaults(read.data)
  const problems = contradictions(monitor)
  return problems.length > 0 ? failure(problems) : success(monitor)
}

const second = 1000
const shortestInterval = second
const longestInterval = 24 * 60 * 60 * second
const defaultInterval = 60 * second
const longestDefaultTimeout = 10 * second
const defaultChecks = 2
const usualStatuses: StatusRange[] = [{ from: 200, to: 299 }]

const common = {
  interval: durationText({ atLeast: shortestInterval, atMost: longestInterval }).optional(),
  timeout: durationText({ atLeast: 100, atMost: longestInterval }).optional(),
  retryInterval: durationText({ atLeast: shortestInterval, atMost: longestInterval }).optional(),
}
const judgedByDuration = {
  ...common,
  warning: thresholdText('milliseconds').optional(),
  critical: thresholdText('milliseconds').optional(),
}
const judgedByShare = {
  ...common,
  warning: thresholdText('fraction').optional(),
  critical: thresholdText('fraction').optional(),
}

const readDefinitionSchema = z.discriminatedUnion('kind', [
  httpDefinitionSchema.extend({
    ...judgedByDuration,
    url: webAddress,
    headers: headersText.optional(),
    expectStatus: statusRangesText.optional(),
  }),
  tcpDefinitionSchema.extend(judgedByDuration),
  cpuDefinitionSchema.extend(judgedByShare),
  memoryDefinitionSchema.extend(judgedByShare),
  diskDefinitionSchema.extend(judgedByShare),
])
type ReadDefinition = z.output<typeof readDefinitionSchema>

function withDefaults(definition: ReadDefinition): Monitor {
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
    target: targetOf(definition),
  }
}

function targetOf(definition: ReadDefinition): Target {
  switch (definition.kind) {
    case 'http':
      return {
        kind: 'http',
        url: definition.url,
        method: definition.method ?? 'GET',
        headers: definition.headers ?? {},
        expectStatus: definition.expectStatus ?? usualStatuses,
        expectText: definition.expectText ?? null,
      }
    case 'tcp':
      return { kind: 'tcp', host: definition.host.replace(/^\[(.+)\]$/, '$1'), port: definition.port }
    case 'disk':
      return { kind: 'disk', path: definition.path ?? null }
    case 'cpu':
    case 'memory':
      return { kind: definition.kind }
  }
}

/** Fields that are right each by itself and wrong together. */
function contradictions(monitor: Monitor): FieldProblem[] {
  const { interval, timeout, retryInterval, warning, critical, target } = monitor
  const problems: FieldProblem[] = []
  if (timeout > interval)
    problems.push({
      field: 'timeout',
      sentence: 'A check must end before the next begins: the timeout may be at most the interval.',
    })
  if (retryInterval > interval)
    problems.push({ field: 'retryInterval', sentence: 'The retry interval may be at most the interval.' })
  if (warning !== null && critical !== null && !isBeyond(critical, warning))
    problems.push({
      field: 'critical',
      sentence:
        'The critical threshold must point the same way as the warning threshold and not come before it.',
    })
  if (target.kind === 'http' && target.method === 'HEAD' && target.expectText !== null)
    problems.push({ field: 'expectText', sentence: 'HEAD asks for no body to search; use GET.' })
  return problems
}

function isBeyond(critical: Threshold, warning: Threshold): boolean {
  const upwards = warning.comparison.startsWith('>')
  if (critical.comparison.startsWith('>') !== upwards) return false
  return upwards ? critical.value >= warning.value : critical.value <= warning.value
}
