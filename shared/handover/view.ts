import { z } from 'zod'
import { acceptanceSchema, noteLineSchema, noteSchema, questionSchema } from './note'

/** A note that was given away or came here, as a window lists it. Times are UTC milliseconds. */
const exchangedNoteSchema = z.object({
  noteId: z.string(),
  person: z.string(),
  service: z.string(),
  shift: noteSchema.shape.shift,
  writtenAt: z.number(),
  lines: z.number().int(),
  /** How many of the lines were accepted on this laptop. */
  acceptedHere: z.number().int(),
  /** The first who accepted all of it; null while nobody did. */
  acceptedBy: z.object({ person: z.string(), at: z.number() }).nullable(),
  /** All who accepted anything of it, the first first. */
  acceptances: z.array(
    z.object({ id: z.string(), person: z.string(), at: z.number(), lines: z.number().int() }),
  ),
  questions: z.array(questionSchema),
})
export type ExchangedNote = z.infer<typeof exchangedNoteSchema>

/** How handovers go from laptop to laptop. */
export const handoverExchangeSchema = z.object({
  /** Null: none is set. */
  folder: z.string().nullable(),
  /** Why the folder cannot be read or written at present; null while it can. */
  trouble: z.string().nullable(),
  /** What waits until the folder can be written. */
  waiting: z.number().int(),
  /** Files in the folder that were not taken, and why. */
  refused: z.array(z.object({ fileName: z.string(), sentence: z.string() })),
  /** Notes of others, the newest first; without those that were accepted here more than a day ago. */
  incoming: z.array(exchangedNoteSchema),
  /** The newest notes of this laptop, the newest first. */
  given: z.array(exchangedNoteSchema),
})
export type HandoverExchange = z.infer<typeof handoverExchangeSchema>

/** A handover in the list of all that are kept here. `id` is that of its note, or of its shift while there is none. */
export const keptHandoverSchema = z.object({
  id: z.string(),
  /** It was written on this laptop. */
  own: z.boolean(),
  person: z.string(),
  startedAt: z.number(),
  /** Null while the shift goes on. */
  endedAt: z.number().nullable(),
  savedAt: z.number(),
})
export type KeptHandover = z.infer<typeof keptHandoverSchema>

/** A handover to be read. */
export const readHandoverSchema = keptHandoverSchema.extend({
  plannedEndAt: z.number().nullable(),
  service: z.string(),
  zone: z.string(),
  lines: z.array(noteLineSchema),
  /** The lines that say something else than the handover before it that this laptop wrote or accepted, by id. */
  changed: z.array(z.string()),
  acceptances: z.array(acceptanceSchema),
  /** The lines that were accepted on this laptop, by id. */
  acceptedHere: z.array(z.string()),
  questions: z.array(questionSchema),
})
export type ReadHandover = z.infer<typeof readHandoverSchema>

export const exportFormats = ['markdown', 'html', 'pdf', 'json', 'chat'] as const
export type ExportFormat = (typeof exportFormats)[number]
