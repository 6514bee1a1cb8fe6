import { z } from 'zod'
import { severitySchema } from '../incident/severity'
import { holdSchema } from './hold'
import { monitorDefinitionSchema } from './monitor'
import { performanceSchema } from './performance'
import { thresholdSchema, unitSchema } from './quantity'
import { statusSchema, verdictSchema } from './status'

/** Parts of the time that an answer took, in their order, milliseconds. */
const timingsSchema = z.object({
  lookup: z.number().optional(),
  connect: z.number().optional(),
  tls: z.number().optional(),
  /** From the request until the first byte of the answer. */
  firstByte: z.number().optional(),
  body: z.number().optional(),
})
export type Timings = z.infer<typeof timingsSchema>

/** One of several troubles that a check finds, as Alertmanager tells them; each becomes an alert of its own. */
const samplePartSchema = z.object({
  /** The same at every check while it is the same trouble. */
  key: z.string().min(1),
  title: z.string(),
  verdict: z.enum(['warning', 'critical']),
  text: z.string(),
  /** Null: by the monitor, else by the verdict. */
  severity: severitySchema.nullable(),
})
export type SamplePart = z.infer<typeof samplePartSchema>

/** What one check measured. `at` is UTC milliseconds, `duration` milliseconds. */
export const sampleSchema = z.object({
  at: z.number(),
  /**
   * `failed`: the target did not answer as expected, so there is no value to judge. `unknown`: no verdict is
   * possible, as when a program that the check needs is not there.
   */
  outcome: z.enum(['answered', 'failed', 'unknown']),
  value: z.number().nullable(),
  unit: unitSchema.nullable(),
  duration: z.number(),
  /** One phrase for a person: "503 where 200-299 is expected". */
  text: z.string(),
  /** How bad the target itself says it is, as a plugin does by its exit code; thresholds can only make it worse. */
  reported: z.enum(['warning', 'critical']).optional(),
  /** What a plugin said after its first line. */
  longText: z.string().optional(),
  /** All that a plugin measured, as its performance data tells it. */
  performance: z.array(performanceSchema).optional(),
  /** What it was measured of, where that can be another at the next check: the fingerprint of a certificate. */
  identity: z.string().optional(),
  /** All troubles that the check found; one that is not among them any more is over. */
  parts: z.array(samplePartSchema).optional(),
  /** Where the time of an answer went; a part that did not happen is left out. */
  timings: timingsSchema.optional(),
})
export type Sample = z.infer<typeof sampleSchema>

/** A stored sample with what it was judged to be. `unknown`: taken while this laptop was offline. */
export const judgedSampleSchema = sampleSchema.extend({
  status: statusSchema,
  /** Taken during a maintenance of its monitor. */
  maintenance: z.boolean(),
})
export type JudgedSample = z.infer<typeof judgedSampleSchema>

/** The thresholds in force, and where they come from: the monitor itself or a KPI of the runbook. */
export const thresholdsSchema = z.object({
  warning: thresholdSchema.nullable(),
  critical: thresholdSchema.nullable(),
  source: z.string(),
})
export type Thresholds = z.infer<typeof thresholdsSchema>

/** What a person approves: `fingerprint` stands for the very program, arguments, environment and folder. */
const commandApprovalSchema = z.object({ fingerprint: z.string() })

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
  /** That it keeps changing: since when, and the weighted share of changes in its latest checks, from 0 to 1. */
  flapping: z.object({ since: z.number(), share: z.number() }).nullable(),
  /** Why its alerts are not told at present; null while they are. */
  held: holdSchema.nullable(),
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
  /** The command of a runbook that a person has to approve before it runs; null when there is nothing to approve. */
  approval: commandApprovalSchema.nullable(),
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
