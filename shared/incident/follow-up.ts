import { z } from 'zod'

/** What a person writes about a follow-up. Times are UTC milliseconds. */
export const followUpTextSchema = z.strictObject({
  text: z.string().trim().min(1).max(2_000),
  /** Empty while nobody has it. */
  owner: z.string().trim().max(200),
  dueAt: z.number().nullable(),
})
export type FollowUpText = z.infer<typeof followUpTextSchema>

/** Something that is left to do after an incident; it stays in sight until it is done. */
export const followUpSchema = followUpTextSchema.extend({
  id: z.string(),
  /** Null for one that has no incident. */
  incidentId: z.string().nullable(),
  createdBy: z.string(),
  createdAt: z.number(),
  /** When it was written, or marked as done, last; 0 where that was not kept yet. */
  changedAt: z.number().default(0),
  done: z.object({ by: z.string(), at: z.number() }).nullable(),
})
export type FollowUp = z.infer<typeof followUpSchema>
