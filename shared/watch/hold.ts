import { z } from 'zod'
import { text } from '../text/text'

/** Why an alert is not told although it is there: a maintenance, or a monitor that this one needs is in trouble. */
export const holdSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('maintenance'),
    windowId: z.string(),
    reason: z.string(),
    /** UTC milliseconds. */
    until: z.number(),
  }),
  z.object({ kind: z.literal('dependency'), monitorId: z.string(), name: z.string() }),
])
export type Hold = z.infer<typeof holdSchema>

/** Why it is held, to stand in a sentence: "held for maintenance (Database upgrade)". */
export function describeHold(hold: Hold): string {
  return hold.kind === 'maintenance'
    ? text.watch.judging.held.maintenance(hold.reason)
    : text.watch.judging.held.dependency(hold.name)
}
