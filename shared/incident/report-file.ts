import { z } from 'zod'
import { timelineEntrySchema } from './entry'
import { followUpSchema } from './follow-up'
import { incidentSchema } from './incident'
import { reportSectionNames } from './report-record'

/** An incident's report as data, for other programs. A change that breaks readers gets another version. */
export const reportFileSchema = z.object({
  format: z.literal('watchkeeper incident report'),
  version: z.literal(1),
  writtenAt: z.number(),
  zone: z.string(),
  incident: incidentSchema,
  durations: z.object({
    detection: z.number(),
    toAcknowledge: z.number().nullable(),
    toResolve: z.number().nullable(),
  }),
  sections: z.array(z.object({ name: z.enum(reportSectionNames), text: z.string() })),
  timeline: z.array(timelineEntrySchema),
  followUps: z.array(followUpSchema),
  /** The pictures of the timeline as data addresses, by their ids. */
  pictures: z.record(z.string(), z.string()),
})
export type ReportFile = z.infer<typeof reportFileSchema>
