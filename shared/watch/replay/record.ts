import { z } from 'zod'
import { notificationKindSchema } from '../../alert/alert'
import { severitySchema } from '../../incident/severity'
import { holdSchema } from '../hold'
import { verdictSchema } from '../status'

const at = z.number()
/** The title of the part that it is about; null for the monitor as a whole. */
const part = z.string().nullable()

/** One thing that happens while results are replayed. Times are UTC milliseconds. */
const replayEntrySchema = z.discriminatedUnion('type', [
  /** The hard verdict changed. */
  z.object({
    type: z.literal('transition'),
    at,
    part,
    from: verdictSchema.nullable(),
    to: verdictSchema,
    text: z.string(),
  }),
  /** It began to flap, or ended. */
  z.object({ type: z.literal('flapping'), at, part, flapping: z.boolean(), share: z.number() }),
  /** An alert began to be held, or is held no longer. */
  z.object({ type: z.literal('hold'), at, part, hold: holdSchema.nullable() }),
  /** A person would have been told. */
  z.object({
    type: z.literal('notification'),
    at,
    part,
    kind: notificationKindSchema,
    severity: severitySchema,
    title: z.string(),
    text: z.string(),
  }),
])
export type ReplayEntry = z.infer<typeof replayEntrySchema>

/** What a definition would have made of the samples between two times. */
export const replaySchema = z.object({
  from: z.number(),
  to: z.number(),
  /** How many samples there were. */
  checks: z.number().int(),
  entries: z.array(replayEntrySchema),
})
export type Replay = z.infer<typeof replaySchema>
