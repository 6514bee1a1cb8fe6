import { z } from 'zod'

/** How much room the data folder takes, in bytes. */
export const keptDataSchema = z.object({
  database: z.number(),
  logs: z.number(),
  /** Copies of the database; `newestAt` in UTC milliseconds, null while there is none. */
  copies: z.object({ count: z.number().int(), bytes: z.number(), newestAt: z.number().nullable() }),
})
export type KeptData = z.infer<typeof keptDataSchema>
