import { z } from 'zod'
import { aggregationSchema } from '../watch/aggregation'
import { holdSchema } from '../watch/hold'
import { thresholdSchema, unitSchema } from '../watch/quantity'
import { severitySchema } from './severity'

/** What is wrong: nothing to judge came back, the target itself says so, or a value is past its threshold. */
export const causeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unreachable'), text: z.string() }),
  z.object({ kind: z.literal('reported'), text: z.string() }),
  z.object({
    kind: z.literal('threshold'),
    value: z.number(),
    unit: unitSchema,
    threshold: thresholdSchema,
    /** Where the value is past the threshold no more: the level that it must pass before this is over. */
    clear: thresholdSchema.optional(),
    /** What the value is made of; left out for that of a single check. */
    aggregation: aggregationSchema.optional(),
  }),
])
export type Cause = z.infer<typeof causeSchema>

/** What a person is told about an alert. `flapping`: it keeps changing. `steady`: not any more, but it is still wrong. */
export const notificationKindSchema = z.enum(['opened', 'worsened', 'flapping', 'steady', 'resolved'])
export type NotificationKind = z.infer<typeof notificationKindSchema>

const alertVerdictSchema = z.enum(['warning', 'critical'])

/** A hard warning or critical that wants a person. Times are UTC milliseconds. */
export const alertSchema = z.object({
  id: z.string(),
  monitorId: z.string(),
  monitorName: z.string(),
  /** The one of several troubles of the monitor that it is about; null for the monitor as a whole. */
  part: z.object({ key: z.string(), title: z.string() }).nullable(),
  verdict: alertVerdictSchema,
  severity: severitySchema,
  cause: causeSchema,
  state: z.enum(['open', 'acknowledged', 'resolved']),
  /** Why it is not told for now; null while it may be. */
  held: holdSchema.nullable(),
  /** The worst that was told of it; null while nothing was. */
  announced: alertVerdictSchema.nullable(),
  /** That it keeps changing, and whether that was told; null while it does not. */
  flapping: z.object({ since: z.number(), told: z.boolean() }).nullable(),
  /** When the first of the failing checks ran. */
  since: z.number(),
  openedAt: z.number(),
  responseDueAt: z.number(),
  /** Null where the runbook names no escalation for this severity. */
  escalationDueAt: z.number().nullable(),
  acknowledgedAt: z.number().nullable(),
  acknowledgedBy: z.string().nullable(),
  resolvedAt: z.number().nullable(),
  resolution: z.enum(['recovered', 'monitor removed']).nullable(),
})
export type Alert = z.infer<typeof alertSchema>
