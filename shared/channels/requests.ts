import { z } from 'zod'
import { id, nothing, request } from '../request'
import { contentSchema } from './content'
import { keepings } from './view'

/** A channel as the editor holds it; `parseChannel` judges it in main. Only new secrets are named. */
const writtenChannel = z.strictObject({
  definition: z.record(z.string(), z.unknown()),
  secrets: z.record(z.string(), z.string().max(4_000)),
  keeping: z.enum(keepings),
})

/** What a window may ask about channels and their outbox. */
export const channelRequests = {
  'channel.add': request(writtenChannel, z.object({ id })),
  'channel.update': request(writtenChannel.extend({ id }), nothing),
  'channel.enable': request(z.strictObject({ id, enabled: z.boolean() }), nothing),
  /** With its secrets and what waits for it. */
  'channel.remove': request(z.strictObject({ id }), nothing),
  /** Sends a test by a channel as it is written; with an id, the secrets that are not written are those it has. */
  'channel.try': request(
    writtenChannel.extend({ id: id.nullable() }),
    z.object({ sent: z.boolean(), sentence: z.string() }),
  ),
  /** What a message says, exactly as it is sent; addresses and secrets are not part of it. */
  'outbox.read': request(z.strictObject({ id }), contentSchema),
  'outbox.retry': request(z.strictObject({ id }), nothing),
  'outbox.retryAll': request(nothing, nothing),
  /** Takes a message back that is not on its way. */
  'outbox.discard': request(z.strictObject({ id }), nothing),
}
