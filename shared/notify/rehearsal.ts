import { z } from 'zod'

/** What happened at one step of the way from an alert to a person. `note`: as they chose. */
export const rehearsalStepSchema = z.object({
  outcome: z.enum(['done', 'failed', 'note']),
  sentence: z.string(),
})
export type RehearsalStep = z.infer<typeof rehearsalStepSchema>
