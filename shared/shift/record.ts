import { z } from 'zod'

/** Who has the watch. Times are UTC milliseconds. */
export const shiftSchema = z.object({
  id: z.string(),
  person: z.string(),
  startedAt: z.number(),
  plannedEndAt: z.number().nullable(),
  /** Since when it is interrupted; null while it is not. */
  pausedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
})
export type Shift = z.infer<typeof shiftSchema>

/** What steps are ticked for: an occurrence of a checklist, the procedure beside an alert, a change, or an incident. */
export const runSubjectSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('checklist'), checklistKey: z.string() }),
  z.object({ kind: z.literal('alert'), alertId: z.string() }),
  z.object({ kind: z.literal('change'), changeId: z.string(), checklistKey: z.string() }),
  /** A stage, scenario, procedure or troubleshooting of the runbook (see `incident/guides.ts`). */
  z.object({ kind: z.literal('incident'), incidentId: z.string(), guideKey: z.string() }),
])
export type RunSubject = z.infer<typeof runSubjectSchema>

/** How an item was settled; `checked`: by a monitor that was ok. */
export const tickStateSchema = z.enum(['done', 'not applicable', 'checked'])
export type TickState = z.infer<typeof tickStateSchema>

const tickSchema = z.object({
  itemKey: z.string(),
  text: z.string(),
  state: tickStateSchema,
  /** Who ticked it; Watchkeeper where a monitor did. */
  by: z.string(),
  at: z.number(),
  /** What a person added, or what the monitor showed. */
  note: z.string().nullable(),
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
  /** A person decided that it is not done this time. */
  skipped: z.object({ by: z.string(), at: z.number(), reason: z.string() }).nullable(),
  ticks: z.array(tickSchema),
})
export type Run = z.infer<typeof runSchema>
