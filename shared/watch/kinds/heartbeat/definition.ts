import { z } from 'zod'
import { commonFields, commonMeanings } from '../../common-fields'
import { durationText } from '../../fields'
import type { HeartbeatTarget } from './target'

const minute = 60_000
const day = 24 * 60 * minute
const limits = { atLeast: 1000, atMost: 400 * day }

/** Something that calls in by itself, such as a nightly job, as a person writes it. */
export const heartbeatDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('heartbeat'),
  every: z.string().meta({
    description:
      'How often it calls in, at the address that Watch shows, by GET, HEAD or POST; with `?status=fail&text=…` after it to say that the work went wrong. Longer silence, beyond the grace, is the failure; time in which this laptop sleeps or Watchkeeper is off does not count.',
    unit: 'duration',
    example: '1 day',
  }),
  grace: z.string().optional().meta({
    description: 'How much later a call may be.',
    default: 'a tenth of “every”, at least 1 min',
    unit: 'duration',
  }),
})
export type HeartbeatDefinition = z.infer<typeof heartbeatDefinitionSchema>

export const heartbeatReadSchema = heartbeatDefinitionSchema.extend({
  ...commonMeanings,
  every: durationText(limits),
  grace: durationText({ ...limits, atLeast: 0 }).optional(),
})

export function heartbeatTarget({ every, grace }: z.output<typeof heartbeatReadSchema>): HeartbeatTarget {
  return { kind: 'heartbeat', every, grace: grace ?? Math.max(minute, every / 10) }
}
