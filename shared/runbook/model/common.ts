import { z } from 'zod'

/** The 1-based line of the runbook that an item came from. */
export const line = z.number().int().min(1)
/** Text as the runbook has it; null where it leaves a `[placeholder]`, a dash or nothing. */
export const filled = z.string().nullable()
/** Milliseconds; null where the runbook gives no duration that is understood. */
export const duration = z.number().nullable()
/** The id of the section that an item stands in; empty for what stands before the first heading. */
export const sectionId = z.string()

export const sectionSchema = z.object({
  /** Unique in the runbook; the anchor of the heading on screen. */
  id: z.string(),
  title: z.string(),
  depth: z.number().int().min(1).max(6),
  line,
  /** The last line before the next heading of the same or a higher level. */
  endLine: line,
})
export type Section = z.infer<typeof sectionSchema>

export const stepSchema = z.object({
  /** Unique within its list, and stable while the text is. */
  key: z.string(),
  text: z.string(),
  line,
})
export type Step = z.infer<typeof stepSchema>

/** Steps under a title of their own: a phase of a recovery, a part of a stage. */
export const stepGroupSchema = z.object({ title: z.string(), steps: z.array(stepSchema), line })
export type StepGroup = z.infer<typeof stepGroupSchema>

/** What a reader would miss, or what could not be read. */
export const gapSchema = z.object({
  /** What it is about: `placeholder`, `contact`, `severity`, `threshold`, `link`, `monitor` … */
  kind: z.string(),
  /** An error makes the runbook fail its lint; information is no more than worth knowing. */
  severity: z.enum(['error', 'warning', 'information']),
  sentence: z.string(),
  line,
})
export type Gap = z.infer<typeof gapSchema>
