import { z } from 'zod'
import { thresholdSchema, unitSchema } from '../watch/quantity'
import { severitySchema } from './severity'

/** What is wrong: nothing to judge came back, or a value is past its threshold. */
export const causeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('unreachable'), text: z.string() }),
  z.object({
    kind: z.literal('threshold'),
    value: z.number(),
    unit: unitSchema,
    threshold: thresholdSchema,
  }),
])
export type Cause = z.infer<typeof causeSchema>

/** A hard warning or critical that wants a person. Times are UTC milliseconds. */
export const alertSchema = z.object({
  id: z.string(),
  monitorId: z.string(),
  monitorName: z.string(),
  verdict: z.enum(['warning', 'critical']),
  severity: severitySchema,
  cause: causeSchema,
  state: z.enum(['open', 'acknowledged', 'resolved']),
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
