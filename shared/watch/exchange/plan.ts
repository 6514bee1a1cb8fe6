import { z } from 'zod'
import { fieldProblemSchema } from '../monitor'

/** What importing one monitor of a text would do here. `line`: where it stands in the text. */
const plannedMonitorSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('added'), name: z.string(), line: z.number() }),
  z.object({
    outcome: z.literal('changed'),
    name: z.string(),
    line: z.number(),
    /** The fields that differ, each as YAML; null where the field is not written. */
    changes: z.array(
      z.object({ field: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
    ),
  }),
  z.object({ outcome: z.literal('same'), name: z.string(), line: z.number() }),
  z.object({
    outcome: z.literal('wrong'),
    name: z.string(),
    line: z.number(),
    problems: z.array(fieldProblemSchema),
  }),
])
export type PlannedMonitor = z.infer<typeof plannedMonitorSchema>

/** What importing a text would do, before it is done. */
export const importPlanSchema = z.object({
  monitors: z.array(plannedMonitorSchema),
  /** What keeps the text, or a part of it, from being read at all. */
  problems: z.array(z.object({ line: z.number(), sentence: z.string() })),
})
export type ImportPlan = z.infer<typeof importPlanSchema>
