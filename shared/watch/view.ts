import { z } from 'zod'
import { monitorDefinitionSchema } from './monitor'
import { thresholdSchema, unitSchema } from './quantity'
import { statusSchema, verdictSchema } from './status'

/** What one check measured. `at` is UTC milliseconds, `duration` milliseconds. */
export const sampleSchema = z.object({
  at: z.number(),
  /** `failed`: the target did not answer as expected, so there is no value to judge. */
  outcome: z.enum(['answered', 'failed']),
  value: z.number().nullable(),
  unit: unitSchema.nullable(),
  duration: z.number(),
  /** One phrase for a person: "503 where 200-299 is expected". */
  text: z.string(),
})
export type Sample = z.infer<typeof sampleSchema>

/** A stored sample with what it was judged to be. `unknown`: taken while this laptop was offline. */
export const judgedSampleSchema = sampleSchema.extend({ status: statusSchema })
export type JudgedSample = z.infer<typeof judgedSampleSchema>

/** The thresholds in force, and where they come from: the monitor itself or a KPI of the runbook. */
export const thresholdsSchema = z.object({
  warning: thresholdSchema.nullable(),
  critical: thresholdSchema.nullable(),
  source: z.string(),
})
export type Thresholds = z.infer<typeof thresholdsSchema>

/** A monitor as a window shows it. */
export const monitorViewSchema = z.object({
  id: z.string(),
  definition: monitorDefinitionSchema,
  source: z.enum(['runbook', 'local']),
  /** A monitor of the runbook whose definition was changed on this laptop. */
  changedHere: z.boolean(),
  /** A monitor of the runbook that was removed on this laptop; it is not checked and can be restored. */
  removedHere: z.boolean(),
  status: statusSchema,
  /** UTC milliseconds since when it has this status. */
  since: z.number(),
  /** A change that more checks must confirm: "critical, 1 of 2". */
  soft: z.object({ verdict: verdictSchema, seen: z.number(), needed: z.number() }).nullable(),
  /** How many of the newest checks in a row were not ok; counted up to the 21 that are remembered. */
  troubledChecks: z.number().int(),
  /** Why it is not `ok`, one sentence; empty when it is. */
  why: z.string(),
  last: judgedSampleSchema.nullable(),
  /** The newest values, oldest first, for a small chart; null where a check failed. */
  recent: z.array(z.number().nullable()),
  nextCheckAt: z.number().nullable(),
  checking: z.boolean(),
  thresholds: thresholdsSchema.nullable(),
})
export type MonitorView = z.infer<typeof monitorViewSchema>

/** Whether this laptop can judge what is outside it. */
export const connectivitySchema = z.object({
  online: z.boolean(),
  since: z.number(),
  /** A sentence: what was tried and what answered. */
  reason: z.string(),
})
export type Connectivity = z.infer<typeof connectivitySchema>
