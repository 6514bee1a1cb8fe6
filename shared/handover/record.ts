import { z } from 'zod'
import { shiftSchema } from '../shift/record'
import { handoverSections, sourceKinds } from './sections'

export const lineSourceSchema = z.object({ kind: z.enum(sourceKinds), id: z.string().max(5_000) })

const place = { id: z.string(), section: z.enum(handoverSections), struck: z.boolean() }

/** A line of the draft. Its text is read as an entry of the log is: `#tags`, `@people`, links. */
export const draftLineSchema = z.discriminatedUnion('origin', [
  z.object({
    ...place,
    origin: z.literal('data'),
    source: lineSourceSchema,
    /** What the data says. */
    drafted: z.string(),
    /** What a person wrote in its place; null while they did not. */
    written: z.string().nullable(),
    /** The data does not say it any more; it stands because a person edited it. */
    outdated: z.boolean(),
  }),
  z.object({ ...place, origin: z.literal('person'), written: z.string(), by: z.string(), at: z.number() }),
])
export type DraftLine = z.infer<typeof draftLineSchema>

/** The handover of a shift while it is written. Times are UTC milliseconds. */
const handoverDraftSchema = z.object({
  shiftId: z.string(),
  lines: z.array(draftLineSchema),
  draftedAt: z.number(),
  savedAt: z.number(),
  /** The note that was made of it last; null while none was. */
  noteId: z.string().nullable(),
})
export type HandoverDraft = z.infer<typeof handoverDraftSchema>

/** The same as a window shows it, with the shift that it ends. */
export const shownDraftSchema = handoverDraftSchema.extend({ shift: shiftSchema })
export type ShownDraft = z.infer<typeof shownDraftSchema>
