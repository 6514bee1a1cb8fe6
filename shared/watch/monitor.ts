import { z } from 'zod'
import { severitySchema } from '../incident/severity'

/**
 * A monitor as a person writes it, on screen or in the runbook's `monitors` block. Durations and thresholds
 * are text here ("60s", ">85%"); `parseMonitor` turns a definition into numbers.
 */
const common = {
  name: z.string().trim().min(1).max(120),
  group: z.string().trim().min(1).max(80).optional(),
  /** Time between two checks. Default 60s, at least 1s. */
  interval: z.string().optional(),
  /** Default: the smaller of 10s and 80% of the interval. */
  timeout: z.string().optional(),
  /** Checks in a row that must fail before an alert opens. Default 2. */
  failAfter: z.number().int().min(1).max(20).optional(),
  /** Checks in a row that must be well before it is over. Default 2. */
  recoverAfter: z.number().int().min(1).max(20).optional(),
  /** Time to the next check while a change is not confirmed. Default: a quarter of the interval, at least 1s. */
  retryInterval: z.string().optional(),
  /** Severity of this monitor's alerts. Default: by what is wrong. */
  severity: severitySchema.optional(),
  /** The KPI whose thresholds apply, by the name it has in the runbook. Default: by kind. */
  metric: z.string().trim().min(1).optional(),
  /** Thresholds of this monitor's own, before those of the KPI: ">70%", "> 3 s". */
  warning: z.string().optional(),
  critical: z.string().optional(),
}

export const httpDefinitionSchema = z.strictObject({
  ...common,
  kind: z.literal('http'),
  url: z.string(),
  method: z.enum(['GET', 'HEAD', 'POST']).optional(),
  headers: z.record(z.string(), z.string()).optional(),
  /** A status or a range: "200", "200-299", "200-299, 401". Default "200-299". */
  expectStatus: z.union([z.string(), z.number()]).optional(),
  /** Text that the body must contain. */
  expectText: z.string().min(1).optional(),
})

export const tcpDefinitionSchema = z.strictObject({
  ...common,
  kind: z.literal('tcp'),
  host: z.string().trim().min(1),
  port: z.number().int().min(1).max(65535),
})

export const cpuDefinitionSchema = z.strictObject({ ...common, kind: z.literal('cpu') })
export const memoryDefinitionSchema = z.strictObject({ ...common, kind: z.literal('memory') })
export const diskDefinitionSchema = z.strictObject({
  ...common,
  kind: z.literal('disk'),
  /** A folder on the disk that is meant. Default: the root of the system's disk. */
  path: z.string().min(1).optional(),
})

export const monitorDefinitionSchema = z.discriminatedUnion('kind', [
  httpDefinitionSchema,
  tcpDefinitionSchema,
  cpuDefinitionSchema,
  memoryDefinitionSchema,
  diskDefinitionSchema,
])
export type MonitorDefinition = z.infer<typeof monitorDefinitionSchema>
export type MonitorKind = MonitorDefinition['kind']

/** One thing wrong with a definition, told to a person at that field. */
export const fieldProblemSchema = z.object({ field: z.string(), sentence: z.string() })
export type FieldProblem = z.infer<typeof fieldProblemSchema>

export const monitorKinds: readonly MonitorKind[] = ['http', 'tcp', 'cpu', 'memory', 'disk']

/** The fields that a definition of each kind may have. */
export const fieldNames: Record<MonitorKind, readonly string[]> = {
  http: Object.keys(httpDefinitionSchema.shape),
  tcp: Object.keys(tcpDefinitionSchema.shape),
  cpu: Object.keys(cpuDefinitionSchema.shape),
  memory: Object.keys(memoryDefinitionSchema.shape),
  disk: Object.keys(diskDefinitionSchema.shape),
}
