import { z } from 'zod'
import { text } from '../../text/text'
import type { ContentOf } from '../content'
import { type ChannelEvent, eventMeanings } from '../event'
import { certificateAuthority, commonFields } from '../fields'

/** JSON posted to an address of one's own, which is a secret as a whole. */
export const webhookDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('webhook'),
  /** With it a header carries the HMAC-SHA256 of the body, by a key that both sides know. */
  signed: z.boolean({ error: () => text.channels.fields.yesOrNo }).default(false),
  authority: certificateAuthority.nullable().default(null),
})

/** Raised when a receiver that knows the one before could misunderstand the next. */
const version = 1

export function webhookContent(event: ChannelEvent): ContentOf<'json'> {
  const { id, kind, subjectId, at, severity, title, summary, source, details, text } = event
  const body = {
    version,
    id,
    event: kind,
    effect: eventMeanings[kind].effect,
    subject: subjectId,
    at: new Date(at).toISOString(),
    severity,
    title,
    summary,
    source,
    details,
    text,
  }
  return { format: 'json', body: JSON.stringify(body) }
}
