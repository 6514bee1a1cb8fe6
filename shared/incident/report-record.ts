import { z } from 'zod'

export const reportSectionNames = [
  'summary',
  'impact',
  'times',
  'timeline',
  'cause',
  'lessons',
  'followUps',
] as const
export type ReportSectionName = (typeof reportSectionNames)[number]

/** A part of an incident's report, in Markdown. */
export const reportSectionSchema = z.object({
  name: z.enum(reportSectionNames),
  text: z.string(),
  /** A person wrote it; else it is drafted from the data. */
  edited: z.boolean(),
  /** What the data says now. */
  draft: z.string(),
  /** The data has changed since a person wrote. */
  outdated: z.boolean(),
})
export type ReportSection = z.infer<typeof reportSectionSchema>
