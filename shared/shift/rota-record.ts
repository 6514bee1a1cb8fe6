import { z } from 'zod'

/** A shift that a calendar plans. Times are UTC milliseconds. */
const rotaShiftSchema = z.object({
  id: z.string(),
  /** What the calendar calls it. */
  title: z.string(),
  /** Whose it is, as far as the calendar says. */
  person: z.string().nullable(),
  startsAt: z.number(),
  endsAt: z.number(),
})
export type RotaShift = z.infer<typeof rotaShiftSchema>

/** The calendar of shifts, as it was read last. */
export const rotaSchema = z.object({
  /** The path or the address that it is read from. */
  source: z.string(),
  readAt: z.number(),
  /** Why it could not be read again; null while it can. */
  trouble: z.string().nullable(),
  /** Those that are on or come soon, the next first. */
  shifts: z.array(rotaShiftSchema),
})
