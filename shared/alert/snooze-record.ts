import { z } from 'zod'

/** What is snoozed: one alert, or all that come from a monitor, from a group, or at all. */
export const snoozeScopeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alert'), alertId: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('monitor'), monitorId: z.string().min(1).max(200) }),
  z.object({ kind: z.literal('group'), group: z.string().min(1).max(80) }),
  z.object({ kind: z.literal('everything') }),
])
export type SnoozeScope = z.infer<typeof snoozeScopeSchema>

/** That a person is not told of something until a time. Times are UTC milliseconds. */
export const snoozeSchema = z.object({
  id: z.string(),
  scope: snoozeScopeSchema,
  until: z.number(),
  by: z.string(),
  at: z.number(),
  reason: z.string().nullable(),
})
export type Snooze = z.infer<typeof snoozeSchema>

/** What is snoozed is easily forgotten, so nothing is for longer than this, in milliseconds. */
export const longestSnooze = 30 * 24 * 60 * 60_000

/** How long to snooze. `morning`: until the next one begins (see `nextMorning`). */
export const snoozeLengthSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('minutes'), minutes: z.number().int().min(1).max(43_200) }),
  z.object({ kind: z.literal('morning') }),
  z.object({ kind: z.literal('until'), until: z.number() }),
])
export type SnoozeLength = z.infer<typeof snoozeLengthSchema>
