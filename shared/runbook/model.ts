import { z } from 'zod'
import { severitySchema } from '../incident/severity'
import { scheduleSchema } from '../time/schedule'
import { monitorDefinitionSchema } from '../watch/monitor'
import { thresholdSchema } from '../watch/quantity'

/**
 * What Watchkeeper understood of a runbook. Every item carries the 1-based line it came from. Durations are
 * milliseconds, shares are fractions of 1. A value that the runbook leaves as a `[placeholder]` is null.
 */
const line = z.number().int().min(1)
const filled = z.string().nullable()

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

export const documentSchema = z.object({
  title: z.string(),
  /** The service that the runbook is about. */
  name: filled,
  version: filled,
  date: filled,
  nextReview: filled,
  fields: z.array(z.object({ name: z.string(), value: filled, line })),
})

export const stepSchema = z.object({
  /** Unique within its list, and stable while the text is. */
  key: z.string(),
  text: z.string(),
  line,
})
export type Step = z.infer<typeof stepSchema>

export const checklistSchema = z.object({
  /** Unique in the runbook, stable while its headings are. */
  key: z.string(),
  title: z.string(),
  sectionId: z.string(),
  /** Null: whenever it is wanted. */
  schedule: scheduleSchema.nullable(),
  items: z.array(stepSchema.extend({ phase: z.string().nullable() })),
  line,
})
export type Checklist = z.infer<typeof checklistSchema>

export const kpiSchema = z.object({
  name: z.string(),
  /** The metric meant, in Watchkeeper's words; null: none that it knows. */
  metric: z
    .enum(['cpu', 'memory', 'disk', 'response time', 'network latency', 'error rate', 'connections'])
    .nullable(),
  normal: filled,
  warning: thresholdSchema.nullable(),
  critical: thresholdSchema.nullable(),
  line,
})
export type Kpi = z.infer<typeof kpiSchema>

export const severityLevelSchema = z.object({
  severity: severitySchema,
  name: z.string(),
  description: filled,
  responseTime: z.number().nullable(),
  examples: filled,
  line,
})
export type SeverityLevel = z.infer<typeof severityLevelSchema>

/** What to do when an alert of a severity comes. */
export const procedureSchema = z.object({
  title: z.string(),
  severity: severitySchema.nullable(),
  responseTime: z.number().nullable(),
  escalateAfter: z.number().nullable(),
  /** "System down", "Data loss": each with its own steps. */
  situations: z.array(z.object({ title: z.string(), steps: z.array(stepSchema), line })),
  sectionId: z.string(),
  line,
})
export type Procedure = z.infer<typeof procedureSchema>

export const chainContactSchema = z.object({
  role: filled,
  name: filled,
  phone: filled,
  email: filled,
  backup: filled,
  line,
})
export type ChainContact = z.infer<typeof chainContactSchema>

export const externalContactSchema = z.object({
  service: z.string(),
  contact: filled,
  phone: filled,
  email: filled,
  accountId: filled,
  line,
})
export type ExternalContact = z.infer<typeof externalContactSchema>

export const calendarEntrySchema = z.object({
  title: z.string(),
  /** Null where `when` is not understood. */
  schedule: scheduleSchema.nullable(),
  when: z.string(),
  group: z.string().nullable(),
  line,
})

export const windowSchema = z.object({
  title: z.string(),
  schedule: scheduleSchema.nullable(),
  /** Milliseconds; null where no end is given. */
  duration: z.number().nullable(),
  notice: z.number().nullable(),
  line,
})
export type MaintenanceWindow = z.infer<typeof windowSchema>

export const commandSchema = z.object({
  text: z.string(),
  /** The comment above it, if any. */
  comment: z.string().nullable(),
  placeholders: z.array(z.string()),
  sectionId: z.string(),
  line,
})

export const troubleshootingSchema = z.object({
  title: z.string(),
  symptoms: z.array(z.string()),
  investigation: z.array(stepSchema),
  solutions: z.array(z.string()),
  sectionId: z.string(),
  line,
})

export const gapSchema = z.object({ kind: z.string(), sentence: z.string(), line })
export type Gap = z.infer<typeof gapSchema>

export const runbookModelSchema = z.object({
  sections: z.array(sectionSchema),
  document: documentSchema,
  checklists: z.array(checklistSchema),
  kpis: z.array(kpiSchema),
  severities: z.array(severityLevelSchema),
  procedures: z.array(procedureSchema),
  contacts: z.object({ chain: z.array(chainContactSchema), external: z.array(externalContactSchema) }),
  calendar: z.array(calendarEntrySchema),
  windows: z.array(windowSchema),
  commands: z.array(commandSchema),
  troubleshooting: z.array(troubleshootingSchema),
  monitors: z.array(z.object({ definition: monitorDefinitionSchema, line })),
  /** What a reader would miss, and what could not be read (a typing error in the monitors block). */
  gaps: z.array(gapSchema),
})
export type RunbookModel = z.infer<typeof runbookModelSchema>
