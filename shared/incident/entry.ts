import { z } from 'zod'

export const pictureTypes = ['image/png', 'image/jpeg'] as const

/** What an entry of a timeline holds. */
const entryContentSchema = z.discriminatedUnion('kind', [
  /** What was done to the incident, in Watchkeeper's words. */
  z.object({ kind: z.literal('event'), text: z.string() }),
  z.object({ kind: z.literal('note'), text: z.string() }),
  /** A command that somebody ran, and what it printed. */
  z.object({ kind: z.literal('command'), command: z.string(), output: z.string() }),
  z.object({
    kind: z.literal('picture'),
    pictureId: z.string(),
    type: z.enum(pictureTypes),
    text: z.string(),
  }),
])
export type EntryContent = z.infer<typeof entryContentSchema>

/** One entry of an incident's timeline; never changed once it is written. Times are UTC milliseconds. */
export const timelineEntrySchema = z.object({
  id: z.string(),
  incidentId: z.string(),
  /** The time it tells of. */
  at: z.number(),
  writtenAt: z.number(),
  /** A time in the past was given for it. */
  pastTime: z.boolean(),
  /** Who wrote it or did it; null for Watchkeeper itself. */
  author: z.string().nullable(),
  content: entryContentSchema,
  /** The entry that this one corrects. */
  corrects: z.string().nullable(),
})
export type TimelineEntry = z.infer<typeof timelineEntrySchema>
