import { z } from 'zod'
import { exportOutcome, id, nothing, request } from '../request'
import { logEntrySchema, subjectSchema } from './entry'
import { logFormats } from './export'
import { logFilterSchema } from './filter-schema'

const entryText = z.string().trim().min(1).max(20_000)
/** What is typed and not written yet; longer than an entry may be, so that nothing of it is lost. */
const draftText = z.string().max(200_000)

/** What a window may ask about the log. Times are UTC milliseconds. */
export const logRequests = {
  /** A person's entry: of now, or of a time in the past. */
  'log.write': request(
    z.strictObject({
      text: entryText,
      at: z.number().nullable().default(null),
      about: subjectSchema.nullable().default(null),
    }),
    z.object({ id }),
  ),
  /** Writes a new version of an entry, with another time where one is given; the versions before stay. */
  'log.correct': request(z.strictObject({ id, text: entryText, at: z.number().nullable() }), nothing),
  'log.versions': request(z.strictObject({ id }), z.object({ versions: z.array(logEntrySchema) })),
  /** The newest entries that pass a filter, or those before the place where the ones before them ended. */
  'log.find': request(
    z.strictObject({
      filter: logFilterSchema,
      before: z.number().nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    z.object({ entries: z.array(logEntrySchema), next: z.number().nullable() }),
  ),
  /** Who wrote entries, and which tags they gave. */
  'log.names': request(nothing, z.object({ people: z.array(z.string()), tags: z.array(z.string()) })),
  'log.export': request(
    z.strictObject({ filter: logFilterSchema, format: z.enum(logFormats) }),
    exportOutcome,
  ),
  /**
   * Keeps what is being typed into the draft that the window knew as `base`; a conflict where another window typed
   * something else meanwhile, with that.
   */
  'log.saveDraft': request(
    z.strictObject({ text: draftText, base: draftText }),
    z.discriminatedUnion('outcome', [
      z.object({ outcome: z.literal('saved') }),
      z.object({ outcome: z.literal('conflict'), text: z.string() }),
    ]),
  ),
}
