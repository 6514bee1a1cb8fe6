import { z } from 'zod'
import { commonFields, commonMeanings } from '../../common-fields'
import { hostText } from '../../fields'
import type { TlsTarget } from './target'

/** A certificate that must stay good, as a person writes it. */
export const tlsDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('tls'),
  host: z
    .string()
    .meta({ description: 'Where TLS is spoken: a name or an address.', example: 'shop.example' }),
  port: z.number().int().min(1).max(65535).optional().meta({ description: 'The port.', default: 443 }),
  servername: z.string().optional().meta({
    description: 'The name to ask for, which the certificate must be for.',
    default: 'the host',
  }),
  anyIssuer: z.boolean().optional().meta({
    description:
      'Take a certificate of any issuer, also one that is self-signed. Its name and its dates still have to be right.',
    default: false,
  }),
})
export type TlsDefinition = z.infer<typeof tlsDefinitionSchema>

export const tlsReadSchema = tlsDefinitionSchema.extend({
  ...commonMeanings,
  host: hostText,
  servername: hostText.optional(),
})

export function tlsTarget({ host, port, servername, anyIssuer }: z.output<typeof tlsReadSchema>): TlsTarget {
  return {
    kind: 'tls',
    host,
    port: port ?? 443,
    servername: servername ?? host,
    anyIssuer: anyIssuer ?? false,
  }
}
