import { z } from 'zod'
import { thresholdSchema, unitSchema } from '../../watch/quantity'
import { duration, filled, line } from './common'

/** What the runbook says about itself. */
export const documentSchema = z.object({
  title: z.string(),
  /** The service that the runbook is about. */
  name: filled,
  version: filled,
  date: filled,
  owner: filled,
  nextReview: filled,
  fields: z.array(z.object({ name: z.string(), value: filled, line })),
  changeLog: z.array(z.object({ date: filled, version: filled, changes: filled, author: filled, line })),
})
export type RunbookDocument = z.infer<typeof documentSchema>

/** A part of the service. */
export const componentSchema = z.object({
  name: filled,
  purpose: filled,
  technology: filled,
  dependencies: z.array(z.string()),
  line,
})
export type Component = z.infer<typeof componentSchema>

/** Hours in which somebody answers; times are minutes after local midnight, days 1 (Monday) to 7 (Sunday). */
const supportHoursSchema = z.object({
  /** What the hours are for: "critical issues"; null where they are for all. */
  scope: z.string().nullable(),
  days: z.array(z.number().int().min(1).max(7)),
  from: z.number().int().min(0).max(1439),
  to: z.number().int().min(1).max(1440),
})
export type SupportHours = z.infer<typeof supportHoursSchema>

const sla = { name: z.string(), text: z.string(), line }

/** A promise of the service, as far as its numbers are understood. */
export const slaSchema = z.discriminatedUnion('kind', [
  z.object({
    ...sla,
    kind: z.literal('availability'),
    /** 0.999 of "99.9 %". */
    fraction: z.number().min(0).max(1).nullable(),
    /** Downtime that is named beside it, in milliseconds … */
    downtime: duration,
    /** … in each of these. */
    per: z.enum(['day', 'week', 'month', 'quarter', 'year']).nullable(),
  }),
  z.object({
    ...sla,
    kind: z.literal('response time'),
    threshold: thresholdSchema.nullable(),
    /** The share of requests that keep to it: 0.95. */
    share: z.number().min(0).max(1).nullable(),
  }),
  z.object({ ...sla, kind: z.literal('rto'), duration }),
  z.object({ ...sla, kind: z.literal('rpo'), duration }),
  z.object({ ...sla, kind: z.literal('support hours'), hours: z.array(supportHoursSchema) }),
  z.object({ ...sla, kind: z.literal('other') }),
])
export type Sla = z.infer<typeof slaSchema>

/** Values between two ends, both included; null for an end that is open. */
const rangeSchema = z.object({
  from: z.number().nullable(),
  to: z.number().nullable(),
  unit: unitSchema,
})

export const kpiSchema = z.object({
  name: z.string(),
  /** The metric meant, in Watchkeeper's words; null: none that it knows. */
  metric: z
    .enum(['cpu', 'memory', 'disk', 'response time', 'network latency', 'error rate', 'connections'])
    .nullable(),
  normal: filled,
  normalRange: rangeSchema.nullable(),
  warning: thresholdSchema.nullable(),
  critical: thresholdSchema.nullable(),
  line,
})
export type Kpi = z.infer<typeof kpiSchema>

export const dashboardSchema = z.object({ name: z.string(), url: filled, line })
export type Dashboard = z.infer<typeof dashboardSchema>

/** A way by which alerts leave: an address, a number, a room. */
export const channelSchema = z.object({
  name: z.string(),
  kind: z.enum(['email', 'sms', 'phone', 'slack', 'teams', 'pagerduty', 'opsgenie', 'webhook', 'other']),
  address: filled,
  line,
})
export type Channel = z.infer<typeof channelSchema>
