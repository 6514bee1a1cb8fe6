import { z } from 'zod'
import { severitySchema } from '../incident/severity'
import { aggregationSchema } from '../watch/aggregation'
import { holdSchema } from '../watch/hold'
import { thresholdSchema, unitSchema } from '../watch/quantity'

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

/**
 * What a person is told about an alert. `flapping`: it keeps changing. `steady`: not any more, but it is still wrong.
 * `reminder`: nobody has responded. `escalation`: the next in the chain is to be called. `asked again`: what somebody
 * had taken on waits for a person again.
 */
export const notificationKindSchema = z.enum([
  'opened',
  'worsened',
  'flapping',
  'steady',
  'reminder',
  'escalation',
  'asked again',
  'resolved',
])
export type NotificationKind = z.infer<typeof notificationKindSchema>

const alertVerdictSchema = z.enum(['warning', 'critical'])

/** By when somebody responds, and by when the next in the chain is called; null where the runbook names no escalation. */
const deadlinesSchema = z.object({ responseDueAt: z.number(), escalationDueAt: z.number().nullable() })
export type Deadlines = z.infer<typeof deadlinesSchema>

/** A person took it on: why, and until when where it is to ask again. */
const acknowledgementSchema = z.object({
  by: z.string(),
  at: z.number(),
  reason: z.string().nullable(),
  expiresAt: z.number().nullable(),
})
export type Acknowledgement = z.infer<typeof acknowledgementSchema>

/** A hard warning or critical that wants a person. Times are UTC milliseconds. */
export const alertSchema = z.object({
  id: z.string(),
  monitorId: z.string(),
  monitorName: z.string(),
  /** The group of its monitor; null for none. */
  group: z.string().nullable(),
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
  ...deadlinesSchema.shape,
  /** From when the deadlines are counted. */
  deadlinesFrom: z.number(),
  /** That the runbook came to name other deadlines meanwhile: the promised ones, and its new ones. Null: it did not. */
  revision: z.object({ at: z.number(), promised: deadlinesSchema, revised: deadlinesSchema }).nullable(),
  /** When a person was last told of it; null while nobody was. */
  lastToldAt: z.number().nullable(),
  /** How many steps of the escalation chain were told to be due. */
  escalationsTold: z.number().int(),
  acknowledgement: acknowledgementSchema.nullable(),
  /** Whom it was handed to; null while it is with whoever has the shift. */
  assignee: z.object({ name: z.string(), at: z.number(), by: z.string() }).nullable(),
  /** Who was called because of it. */
  calls: z.array(z.object({ name: z.string(), at: z.number(), by: z.string() })),
  resolvedAt: z.number().nullable(),
  resolution: z.enum(['recovered', 'monitor removed', 'by hand']).nullable(),
  /** Who resolved it by hand, and why. */
  resolvedBy: z.object({ name: z.string(), reason: z.string().nullable() }).nullable(),
})
export type Alert = z.infer<typeof alertSchema>
