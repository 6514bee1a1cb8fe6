import { z } from 'zod'

/** How much room the data folder takes, in bytes. */
export const keptDataSchema = z.object({
  database: z.number(),
  logs: z.number(),
  /** Copies of the database, the newest first; `at` in UTC milliseconds. */
  copies: z.array(z.object({ at: z.number(), bytes: z.number() })),
})
export type KeptData = z.infer<typeof keptDataSchema>
