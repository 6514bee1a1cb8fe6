import { z } from 'zod'
import { changeStates } from './change-states'

/** What a person writes about a change. Times are UTC milliseconds. */
export const changeEntrySchema = z.strictObject({
  title: z.string().trim().min(1).max(200),
  /** The runbook's name for the category; null for none of them. */
  category: z.string().max(200).nullable(),
  /** Who approved it; empty while nobody has. */
  approvedBy: z.string().trim().max(200),
  rollbackPlan: z.string().max(20_000),
  startsAt: z.number(),
  endsAt: z.number(),
  /** When those concerned were told; null while they were not. */
  announcedAt: z.number().nullable(),
})
export type ChangeEntry = z.infer<typeof changeEntrySchema>

/** A change to what is watched: planned, then carried out and ended in one way or another. */
export const changeSchema = changeEntrySchema.extend({
  id: z.string(),
  state: z.enum(changeStates),
  createdBy: z.string(),
  createdAt: z.number(),
  /** When it really began and ended; null while it has not. */
  beganAt: z.number().nullable(),
  endedAt: z.number().nullable(),
})
export type Change = z.infer<typeof changeSchema>
