import { z } from 'zod'

/** Local time of day, minutes after midnight: 02:30 is 150. */
const minuteOfDay = z.number().int().min(0).max(1439)
/** 1 is Monday, 7 is Sunday, as in ISO 8601. */
const weekday = z.number().int().min(1).max(7)

/** When something recurs, in the local time of a zone. `interval` counts from local midnight, in milliseconds. */
export const scheduleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('interval'), every: z.number().int().min(60_000) }),
  z.object({ kind: z.literal('daily'), at: minuteOfDay }),
  z.object({ kind: z.literal('weekly'), on: z.array(weekday).min(1), at: minuteOfDay }),
  z.object({
    kind: z.literal('monthly'),
    /** The first to fifth such weekday of the month, or the last. */
    nth: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal('last')]),
    on: weekday,
    at: minuteOfDay,
  }),
  z.object({
    kind: z.literal('monthday'),
    /** The day of the month, left out in months without it, or the last. */
    day: z.union([z.number().int().min(1).max(31), z.literal('last')]),
    at: minuteOfDay,
  }),
  z.object({ kind: z.literal('quarterly'), at: minuteOfDay }),
  z.object({ kind: z.literal('yearly'), at: minuteOfDay }),
  z.object({
    kind: z.literal('cron'),
    /** As it is written; what follows is what it means. */
    expression: z.string(),
    /** Minutes of the day, ascending. */
    times: z.array(minuteOfDay).min(1),
    /** Null: every one. Where both days and weekdays are given, either will do. */
    days: z.array(z.number().int().min(1).max(31)).min(1).nullable(),
    weekdays: z.array(weekday).min(1).nullable(),
    months: z.array(z.number().int().min(1).max(12)).min(1),
  }),
  /** Not by the clock: after a change, a backup, an incident. */
  z.object({ kind: z.literal('event'), event: z.string() }),
])
export type Schedule = z.infer<typeof scheduleSchema>
