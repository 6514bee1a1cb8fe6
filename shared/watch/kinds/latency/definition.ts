import { z } from 'zod'
import { commonFields, commonMeanings } from '../../common-fields'
import type { LatencyTarget } from './target'

/** The way from this laptop to a host that is always there, as a person writes it. */
export const latencyDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('latency'),
  host: z.string().trim().min(1).max(253).meta({
    description:
      'The anchor: a host that is always there. A connection is made and closed again; one that is refused is an answer too.',
    example: 'gateway.example',
  }),
  port: z.number().int().min(1).max(65535).optional().meta({ description: 'Its port.', default: 443 }),
  tries: z
    .number()
    .int()
    .min(1)
    .max(9)
    .optional()
    .meta({ description: 'How many connections a check makes; the median counts.', default: 3 }),
})
export type LatencyDefinition = z.infer<typeof latencyDefinitionSchema>

export const latencyReadSchema = latencyDefinitionSchema.extend(commonMeanings)

export function latencyTarget({ host, port, tries }: z.output<typeof latencyReadSchema>): LatencyTarget {
  return { kind: 'latency', host: host.replace(/^\[(.+)\]$/, '$1'), port: port ?? 443, tries: tries ?? 3 }
}
