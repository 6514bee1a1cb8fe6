import { z } from 'zod'
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
    host: line('Write the mail server, as in smtp.company.example.', 253),
    port: z
      .number({ error: 'A port is a number from 1 to 65535.' })
      .int({ error: 'A port is a number from 1 to 65535.' })
      .min(1, { error: 'A port is a number from 1 to 65535.' })
      .max(65_535, { error: 'A port is a number from 1 to 65535.' })
      .default(587),
    /** `starttls`: TLS after a greeting, or nothing is sent. `tls`: from the first byte. `none`: in the clear. */
    security: z
      .enum(['starttls', 'tls', 'none'], { error: 'Allowed here: starttls, tls, none.' })
      .default('starttls'),
    /** Null: the server asks for no name and password. */
    user: line('Write the account’s name.').nullable().default(null),
    from: mailAddress,
    to: z
      .array(mailAddress, { error: 'Write who is to be told, one address a line.' })
      .min(1, { error: 'Write who is to be told, one address a line.' })
      .max(50, { error: 'At most 50 recipients.' }),
    /** `short`: 160 characters without a subject, as gateways from mail to SMS want it. */
    style: z.enum(['full', 'short'], { error: 'Allowed here: full, short.' }).default('full'),
    authority: certificateAuthority.nullable().default(null),
  })
  .refine(({ security, user }) => security !== 'none' || user === null, {
    path: ['security'],
    error: 'A password would be sent in the clear; choose TLS, or leave the user empty.',
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
