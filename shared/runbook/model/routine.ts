import { z } from 'zod'
import { scheduleSchema } from '../../time/schedule'
import { duration, filled, line, sectionId, stepGroupSchema, stepSchema } from './common'

export const checklistSchema = z.object({
  /** Unique in the runbook, stable while its headings are. */
  key: z.string(),
  title: z.string(),
  sectionId,
  /** Null: whenever it is wanted. */
  schedule: scheduleSchema.nullable(),
  items: z.array(stepSchema.extend({ phase: z.string().nullable() })),
  line,
})
export type Checklist = z.infer<typeof checklistSchema>

export const calendarEntrySchema = z.object({
  title: z.string(),
  /** Null where `when` is not understood. */
  schedule: scheduleSchema.nullable(),
  when: z.string(),
  group: z.string().nullable(),
  line,
})
export type CalendarEntry = z.infer<typeof calendarEntrySchema>

export const windowSchema = z.object({
  title: z.string(),
  schedule: scheduleSchema.nullable(),
  /** The zone that its times are in, as Area/City; null for that of the laptop. */
  zone: z.string().nullable(),
  /** Milliseconds; null where no end is given. */
  duration,
  /** How long before it those concerned are told. */
  notice: duration,
  /** What the runbook says it affects, in its words. */
  affects: filled,
  line,
})
export type MaintenanceWindow = z.infer<typeof windowSchema>

/** A category of changes, with what each asks for. */
export const changeSchema = z.object({
  name: z.string(),
  approval: filled,
  testing: filled,
  rollback: filled,
  /** The keys of the checklists for it. */
  checklistKeys: z.array(z.string()),
  line,
})
export type ChangeCategory = z.infer<typeof changeSchema>

export const backupSchema = z.object({
  name: z.string(),
  schedule: scheduleSchema.nullable(),
  when: z.string(),
  /** How long it is kept: milliseconds; null where that is not said, or for ever. */
  retention: duration,
  location: filled,
  /** How often it is verified. */
  verification: z.object({ text: z.string(), schedule: scheduleSchema.nullable() }).nullable(),
  line,
})
export type Backup = z.infer<typeof backupSchema>

/** How something is brought back, in phases. */
export const recoverySchema = z.object({
  title: z.string(),
  phases: z.array(stepGroupSchema),
  /** The checklist that its boxes make, where it has boxes. */
  checklistKey: z.string().nullable(),
  sectionId,
  line,
})
export type Recovery = z.infer<typeof recoverySchema>

export const reviewSchema = z.object({
  title: z.string(),
  schedule: scheduleSchema.nullable(),
  when: z.string(),
  steps: z.array(stepSchema),
  sectionId,
  line,
})
export type Review = z.infer<typeof reviewSchema>
