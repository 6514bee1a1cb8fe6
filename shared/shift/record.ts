import { z } from 'zod'

/** Who has the watch. Times are UTC milliseconds. */
export const shiftSchema = z.object({
  id: z.string(),
  person: z.string(),
  startedAt: z.number(),
  plannedEndAt: z.number().nullable(),
  endedAt: z.number().nullable(),
})
export type Shift = z.infer<typeof shiftSchema>

/** One line of the log. Watchkeeper's own entries have no author. */
export const logEntrySchema = z.object({
  id: z.string(),
  at: z.number(),
  author: z.string().nullable(),
  text: z.string(),
  /** What the entry is about, for a link. */
  about: z
    .object({
      kind: z.enum(['alert', 'monitor', 'checklist', 'shift', 'runbook', 'handover']),
      id: z.string(),
    })
    .nullable(),
})
export type LogEntry = z.infer<typeof logEntrySchema>

/** What steps are ticked for: an occurrence of a checklist, or the procedure beside an alert. */
export const runSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checklist'), checklistKey: z.string() }),
  z.object({ kind: z.literal('alert'), alertId: z.string() }),
])
export type RunSubject = z.infer<typeof runSubjectSchema>

const tickSchema = z.object({
  itemKey: z.string(),
  text: z.string(),
  by: z.string(),
  at: z.number(),
})
export type Tick = z.infer<typeof tickSchema>

/** One time through a checklist or a procedure. */
export const runSchema = z.object({
  id: z.string(),
  subject: runSubjectSchema,
  title: z.string(),
  startedAt: z.number(),
  /** The start of the period the run belongs to (this hour, today, this week); null for one on demand. */
  periodStart: z.number().nullable(),
  /** When every item was ticked. */
  completedAt: z.number().nullable(),
  ticks: z.array(tickSchema),
})
export type Run = z.infer<typeof runSchema>

/** The note that ends a shift, as Markdown; `edited` once a person changed the draft. */
export const handoverSchema = z.object({
  shiftId: z.string(),
  markdown: z.string(),
  edited: z.boolean(),
  draftedAt: z.number(),
  savedAt: z.number(),
})
export type Handover = z.infer<typeof handoverSchema>

/** Whose shift a handover that is looked up is from, and when it was; `endedAt` is null while it goes on. */
export const keptHandoverSchema = shiftSchema
  .pick({ person: true, startedAt: true, endedAt: true })
  .extend({ savedAt: z.number() })
export type KeptHandover = z.infer<typeof keptHandoverSchema>
