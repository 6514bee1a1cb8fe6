import { z } from 'zod'
import { commonFields, commonMeanings } from '../../common-fields'
import { hostText } from '../../fields'
import type { TcpTarget } from './target'

/** A port that must take a connection, as a person writes it. */
export const tcpDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('tcp'),
  host: z.string().trim().min(1).meta({
    description: 'A name or an address, IPv4 or IPv6.',
    example: 'db-1.example',
  }),
  port: z.number().int().min(1).max(65535).meta({ description: 'The port.', example: 5432 }),
  send: z.string().min(1).max(1000).optional().meta({
    description: 'What to send once connected; `\\r`, `\\n` and `\\t` are understood.',
    example: 'PING\\r\\n',
  }),
  expectBanner: z.string().min(1).max(1000).optional().meta({
    description: 'Text that must come within the first 16 kB of the answer.',
    example: '220 ',
  }),
})
export type TcpDefinition = z.infer<typeof tcpDefinitionSchema>

export const tcpReadSchema = tcpDefinitionSchema.extend({ ...commonMeanings, host: hostText })

export function tcpTarget({ host, port, send, expectBanner }: z.output<typeof tcpReadSchema>): TcpTarget {
  return {
    kind: 'tcp',
    host,
    port,
    send: send === undefined ? null : unescaped(send),
    expectBanner: expectBanner === undefined ? null : unescaped(expectBanner),
  }
}

const escapes: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t', '\\': '\\' }

function unescaped(text: string): string {
  return text.replace(/\\([rnt\\])/g, (_escape, letter: string) => escapes[letter] ?? letter)
}
