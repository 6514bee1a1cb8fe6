import { z } from 'zod'
import { severitySchema } from '../../incident/severity'
import { duration, filled, line, sectionId, stepGroupSchema, stepSchema } from './common'

export const severityLevelSchema = z.object({
  severity: severitySchema,
  name: z.string(),
  description: filled,
  responseTime: duration,
  escalateAfter: duration,
  examples: filled,
  line,
})
export type SeverityLevel = z.infer<typeof severityLevelSchema>

/** What to do when an alert of a severity comes. */
export const procedureSchema = z.object({
  title: z.string(),
  severity: severitySchema.nullable(),
  responseTime: duration,
  escalateAfter: duration,
  /** "System down", "Data loss": each with its own steps. */
  situations: z.array(stepGroupSchema),
  sectionId,
  line,
})
export type Procedure = z.infer<typeof procedureSchema>

/** A stage of an incident: what is done in it, in order. */
export const stageSchema = z.object({
  title: z.string(),
  /** Milliseconds after the incident began; null where the runbook gives none. */
  from: duration,
  to: duration,
  groups: z.array(stepGroupSchema),
  sectionId,
  line,
})
export type Stage = z.infer<typeof stageSchema>

const chainContactSchema = z.object({
  role: filled,
  name: filled,
  phone: filled,
  email: filled,
  backup: filled,
  line,
})
export type ChainContact = z.infer<typeof chainContactSchema>

const externalContactSchema = z.object({
  service: z.string(),
  contact: filled,
  phone: filled,
  email: filled,
  accountId: filled,
  line,
})
export type ExternalContact = z.infer<typeof externalContactSchema>

/** The escalation chain, in the order in which people are called, and the contacts outside the team. */
export const contactsSchema = z.object({
  chain: z.array(chainContactSchema),
  external: z.array(externalContactSchema),
})

export const commandSchema = z.object({
  text: z.string(),
  /** The comment above it, if any. */
  comment: z.string().nullable(),
  placeholders: z.array(z.string()),
  /** What it would destroy, for a command that would; null for any other. */
  destructive: z.string().nullable(),
  sectionId,
  line,
})
export type Command = z.infer<typeof commandSchema>

export const troubleshootingSchema = z.object({
  title: z.string(),
  symptoms: z.array(z.string()),
  investigation: z.array(stepSchema),
  solutions: z.array(z.string()),
  sectionId,
  line,
})
export type Troubleshooting = z.infer<typeof troubleshootingSchema>

/** A disaster that is planned for, with how soon (RTO) and with how much lost (RPO) the service is back. */
export const scenarioSchema = z.object({
  name: z.string(),
  probability: filled,
  impact: filled,
  rto: duration,
  rpo: duration,
  steps: z.array(stepSchema),
  sectionId,
  line,
})
export type Scenario = z.infer<typeof scenarioSchema>

/** Who is told in an incident, and by when: milliseconds after it began. */
export const communicationSchema = z.object({ audience: z.string(), within: duration, text: filled, line })
export type Communication = z.infer<typeof communicationSchema>
