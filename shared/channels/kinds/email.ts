import { z } from 'zod'
import { text } from '../../text/text'
import type { Content } from '../content'
import type { ChannelEvent } from '../event'
import { certificateAuthority, commonFields, line, mailAddress } from '../fields'
import { headline, plainText, shortened } from '../text'
import { shortMessage } from './sms'

/** Mail by SMTP, one for each recipient. */
export const emailDefinitionSchema = z
  .strictObject({
    ...commonFields,
    kind: z.literal('email'),
    host: line(() => text.channels.fields.mailServer, 253),
    port: z
      .number({ error: () => text.channels.fields.port })
      .int({ error: () => text.channels.fields.port })
      .min(1, { error: () => text.channels.fields.port })
      .max(65_535, { error: () => text.channels.fields.port })
      .default(587),
    /** `starttls`: TLS after a greeting, or nothing is sent. `tls`: from the first byte. `none`: in the clear. */
    security: z
      .enum(['starttls', 'tls', 'none'], { error: () => text.channels.fields.security })
      .default('starttls'),
    /** Null: the server asks for no name and password. */
    user: line(() => text.channels.fields.user)
      .nullable()
      .default(null),
    from: mailAddress,
    to: z
      .array(mailAddress, { error: () => text.channels.fields.recipients })
      .min(1, { error: () => text.channels.fields.recipients })
      .max(50, { error: () => text.channels.fields.mostRecipients }),
    /** `short`: 160 characters without a subject, as gateways from mail to SMS want it. */
    style: z.enum(['full', 'short'], { error: () => text.channels.fields.style }).default('full'),
    authority: certificateAuthority.nullable().default(null),
  })
  .refine(({ security, user }) => security !== 'none' || user === null, {
    path: ['security'],
    error: () => text.channels.fields.passwordInClear,
  })

export function emailContent(event: ChannelEvent, style: 'full' | 'short'): Content {
  if (style === 'short') return shortMessage(event)
  return {
    format: 'mail',
    subject: shortened(headline(event).replaceAll(/\s+/g, ' '), 200),
    text: `${plainText(event)}\n`,
    thread: event.subjectId,
  }
}
