import { z } from 'zod'
import { subjectKinds } from './subject'

export const subjectSchema = z.object({ kind: z.enum(subjectKinds), id: z.string() })

/** One entry of the log, in its newest version. Times are UTC milliseconds. */
export const logEntrySchema = z.object({
  /** The same in all versions. */
  id: z.string(),
  /** The time it tells of. */
  at: z.number(),
  /** When this version was written. */
  writtenAt: z.number(),
  /** A time in the past was given for it, by the person who wrote it. */
  pastTime: z.boolean(),
  /** Who wrote this version; null for Watchkeeper's own entries. */
  author: z.string().nullable(),
  text: z.string(),
  /** What the entry is about, for a link. */
  about: subjectSchema.nullable(),
  /** 1, and one more with each correction; the versions before stay readable. */
  version: z.number().int().min(1),
})
export type LogEntry = z.infer<typeof logEntrySchema>
