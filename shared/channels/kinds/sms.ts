import { z } from 'zod'
import { text } from '../../text/text'
import type { ContentOf } from '../content'
import type { ChannelEvent } from '../event'
import { certificateAuthority, commonFields, secureAddress } from '../fields'
import { headline, shortened } from '../text'

/** SMS by whatever HTTP interface the provider has: what it wants is written as templates. */
export const smsDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('sms'),
  to: z
    .array(
      z
        .string()
        .trim()
        .regex(/^\+?[0-9][0-9 ()-]{2,24}$/, {
          error: () => text.channels.fields.telephone,
        }),
      { error: () => text.channels.fields.numbers },
    )
    .min(1, { error: () => text.channels.fields.numbers })
    .max(50, { error: () => text.channels.fields.mostNumbers }),
  method: z.enum(['POST', 'PUT', 'GET'], { error: () => text.channels.fields.method }).default('POST'),
  /** With {to}, {text} and {secret} where they belong, as in all templates. */
  url: secureAddress,
  headers: z
    .record(
      z.string().regex(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/, {
        error: () => text.channels.fields.headerName,
      }),
      z.string().regex(/^[\t\x20-\x7e]*$/, { error: () => text.channels.fields.headerText }),
      { error: () => text.channels.fields.headers },
    )
    .default({ 'Content-Type': 'application/json' }),
  body: z
    .string({ error: () => text.channels.fields.body })
    .max(10_000, { error: () => text.channels.fields.longest(10_000) })
    .default('{"to":"{to}","text":"{text}"}'),
  authority: certificateAuthority.nullable().default(null),
})
export type SmsDefinition = z.output<typeof smsDefinitionSchema>

const longest = 160

/** One SMS. */
export function shortMessage(event: ChannelEvent): ContentOf<'text'> {
  return { format: 'text', text: shortened(headline(event).replaceAll(/\s+/g, ' '), longest) }
}

/** Whether a template asks for the secret. */
export function needsSecret({ url, headers, body }: SmsDefinition): boolean {
  return [url, body, ...Object.values(headers)].some((template) => template.includes('{secret}'))
}

export interface SmsRequest {
  url: string
  headers: Record<string, string>
  /** Null for a GET. */
  body: string | null
}

/** The request with the placeholders filled in, each value written as its place needs it. */
export function fillTemplates(
  { method, url, headers, body }: SmsDefinition,
  values: { to: string; text: string; secret: string },
): SmsRequest {
  const type = Object.entries(headers).find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  return {
    url: fill(url, values, encodeURIComponent),
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, fill(value, values, onOneLine)]),
    ),
    body: method === 'GET' ? null : fill(body, values, writerFor(type)),
  }
}

function writerFor(contentType: string): (value: string) => string {
  if (/\bjson\b/i.test(contentType)) return (value) => JSON.stringify(value).slice(1, -1)
  if (/x-www-form-urlencoded/i.test(contentType)) return encodeURIComponent
  if (/\bxml\b/i.test(contentType)) return forXml
  return (value) => value
}

function fill(
  template: string,
  values: Readonly<Record<'to' | 'text' | 'secret', string>>,
  write: (value: string) => string,
): string {
  return template.replaceAll(/\{(to|text|secret)\}/g, (_whole, name: 'to' | 'text' | 'secret') =>
    write(values[name]),
  )
}

function forXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

function onOneLine(text: string): string {
  return text.replaceAll(/[^\t\x20-\x7e]/g, ' ')
}
