import { z } from 'zod'

/** What a busy companion is told to do. */
export const busyOrderSchema = z.object({
  project: z.string(),
  dataFolder: z.string(),
  /** What it watches: it always fails. */
  endpoint: z.string(),
  /** Where its alerts are sent. */
  receiver: z.string(),
  run: z.number(),
  /** Monitors of whose alerts everybody was told: they are removed. */
  settled: z.array(z.string()),
  /** Nothing new is done; what waits is told and sent. */
  onlySettle: z.boolean(),
})
export type BusyOrder = z.infer<typeof busyOrderSchema>

/** What a busy companion says as it happens. */
export const factSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ready') }),
  z.object({ kind: z.literal('written'), id: z.string(), text: z.string() }),
  /** It asks for a tick, or to take it back; the answer is not here yet. */
  z.object({ kind: z.literal('ticking'), itemKey: z.string() }),
  z.object({ kind: z.literal('ticked'), itemKey: z.string(), ticked: z.boolean() }),
  z.object({ kind: z.literal('added'), id: z.string(), name: z.string() }),
  z.object({ kind: z.literal('opened'), id: z.string() }),
  z.object({ kind: z.literal('acknowledged'), id: z.string() }),
  /** The system showed a notification. */
  z.object({ kind: z.literal('shown'), title: z.string() }),
])
export type Fact = z.infer<typeof factSchema>

export function watchedName(run: number, count: number): string {
  return `Endpoint ${run}-${count}`
}
