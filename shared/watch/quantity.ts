import { z } from 'zod'

/** Durations are milliseconds, shares are fractions of 1, sizes are bytes; the rest is counted. */
export const unitSchema = z.enum(['milliseconds', 'fraction', 'bytes', 'count'])
export type Unit = z.infer<typeof unitSchema>

/** A level that a value must not pass, as in ">85%": `{ comparison: '>', value: 0.85, unit: 'fraction' }`. */
export const thresholdSchema = z.object({
  comparison: z.enum(['>', '>=', '<', '<=']),
  value: z.number(),
  unit: unitSchema,
})
export type Threshold = z.infer<typeof thresholdSchema>
