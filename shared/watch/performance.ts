import { z } from 'zod'
import { unitSchema } from './quantity'
import { verdictSchema } from './status'

/** One value of a plugin's performance data, in the unit's own measure, judged by the ranges that came with it. */
export const performanceSchema = z.object({
  label: z.string(),
  value: z.number(),
  unit: unitSchema,
  verdict: verdictSchema,
})
export type Performance = z.infer<typeof performanceSchema>
