import { z } from 'zod'

/** Whether Watchkeeper starts with the system; `why` says in a sentence what stands in the way, and what to do. */
export const autostartSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('on') }),
  z.object({ state: z.literal('off') }),
  z.object({ state: z.literal('unavailable'), why: z.string() }),
])
export type Autostart = z.infer<typeof autostartSchema>
