import { z } from 'zod'
import { severitySchema } from '../../incident/severity'
import { unitSchema } from '../quantity'
import { statusSchema } from '../status'

/** What the checks of a stretch of time showed. Times are UTC milliseconds, values in the unit of the history. */
const historyPointSchema = z.object({
  at: z.number(),
  /** Null where no check gave a value. */
  min: z.number().nullable(),
  mean: z.number().nullable(),
  max: z.number().nullable(),
  /** The worst of its checks; those in maintenance count only where there are no others. */
  status: statusSchema,
  checks: z.number().int(),
  /** How many of them were made in maintenance. */
  maintenance: z.number().int(),
})
export type HistoryPoint = z.infer<typeof historyPointSchema>

/** An alert as a mark on a chart. */
export const alertMarkSchema = z.object({
  id: z.string(),
  since: z.number(),
  openedAt: z.number(),
  resolvedAt: z.number().nullable(),
  verdict: z.enum(['warning', 'critical']),
  severity: severitySchema,
})
export type AlertMark = z.infer<typeof alertMarkSchema>

/** A chart of one monitor: at most about a thousand points, oldest first. Where there was no check there is no point. */
export const historySchema = z.object({
  /** Milliseconds that each point stands for; 0: every point is a single check. */
  width: z.number().int(),
  /** The unit of the newest value; null where there is none. */
  unit: unitSchema.nullable(),
  points: z.array(historyPointSchema),
  /** Those that were open at some time in it, in the order they opened. */
  alerts: z.array(alertMarkSchema),
})
export type History = z.infer<typeof historySchema>

export const spanSchema = z.enum(['24h', '7d', '30d', '90d', '365d'])
export type Span = z.infer<typeof spanSchema>

/** How the time of a span was spent, milliseconds; together they are the span. */
const timeSpentSchema = z.object({
  ok: z.number(),
  warning: z.number(),
  critical: z.number(),
  /** No verdict was possible, above all because this laptop was offline. */
  unknown: z.number(),
  maintenance: z.number(),
  /** Nothing was checked: Watchkeeper did not run, the laptop slept, or the monitor was paused or not there yet. */
  unwatched: z.number(),
})
export type TimeSpent = z.infer<typeof timeSpentSchema>

/** A promised availability and what is left of the downtime that it allows in a span. */
const errorBudgetSchema = z.object({
  /** The name of the promise in the runbook. */
  name: z.string(),
  /** 0.999 of "99.9 %". */
  promised: z.number(),
  /** Downtime, milliseconds. `left` is below zero once more was spent than is allowed. */
  allowed: z.number(),
  spent: z.number(),
  left: z.number(),
  /** `left` as a share of `allowed`; null where none is allowed. */
  leftShare: z.number().nullable(),
})
export type ErrorBudget = z.infer<typeof errorBudgetSchema>

/** How a monitor fared in a span. */
export const figuresSchema = z.object({
  from: z.number(),
  to: z.number(),
  checks: z.number().int(),
  time: timeSpentSchema,
  /** The share of the judged time that was not critical, without maintenance; null where nothing was judged. */
  availability: z.number().nullable(),
  /** Null where the runbook promises nothing about this monitor, or nothing was judged. */
  budget: errorBudgetSchema.nullable(),
  /** Of the values measured outside maintenance; the percentile is within 2 % of a measured value. */
  values: z
    .object({
      unit: unitSchema,
      mean: z.number(),
      percentile95: z.number(),
      min: z.number(),
      max: z.number(),
    })
    .nullable(),
  /** Alerts that opened in the span, but for those that maintenance held back. */
  incidents: z.object({
    count: z.number().int(),
    /** From the first failing check to recovery, milliseconds; null while none has recovered. */
    meanTimeToRecover: z.number().nullable(),
  }),
})
export type Figures = z.infer<typeof figuresSchema>

/**
 * One day of a monitor: null where nothing was checked, 'ok' where every check was well and outside maintenance.
 */
const stripCellSchema = z
  .union([
    z.literal('ok'),
    z.object({
      worst: statusSchema,
      /** The share of the judged checks that were not critical; null where none was judged outside maintenance. */
      availability: z.number().nullable(),
      /** The share of all checks that were made in maintenance. */
      maintenance: z.number(),
    }),
  ])
  .nullable()
export type StripCell = z.infer<typeof stripCellSchema>

/** The last 30 days of every monitor, today last. They are up to a few minutes behind. */
export const stripsSchema = z.object({
  /** The local dates, "2026-11-23". */
  days: z.array(z.string()),
  /** By monitor, a cell for each of the days; a monitor without any check is left out. */
  strips: z.record(z.string(), z.array(stripCellSchema)),
})
export type Strips = z.infer<typeof stripsSchema>
