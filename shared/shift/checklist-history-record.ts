import { z } from 'zod'

/** How one time through a checklist went. Times are UTC milliseconds. */
const historyCellSchema = z.object({
  start: z.number(),
  dueAt: z.number(),
  outcome: z.enum(['on time', 'late', 'missed', 'skipped', 'open']),
  /** Who ticked last, or skipped it, and when; null for one that is missed or open. */
  by: z.string().nullable(),
  at: z.number().nullable(),
  /** Why it was skipped. */
  reason: z.string().nullable(),
})
export type HistoryCell = z.infer<typeof historyCellSchema>

/** How a checklist was kept over a time. */
export const checklistHistorySchema = z.object({
  checklistKey: z.string(),
  title: z.string(),
  /** Oldest first. */
  cells: z.array(historyCellSchema),
  /** The share done on time of all that are over and were not skipped; null where there are none. */
  onTime: z.number().nullable(),
})
export type ChecklistHistory = z.infer<typeof checklistHistorySchema>
