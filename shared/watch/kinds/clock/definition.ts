import { z } from 'zod'
import { text } from '../../../text/text'
import { commonFields, commonMeanings } from '../../common-fields'
import { webAddress } from '../../fields'
import type { FieldProblem } from '../../monitor'
import type { ClockTarget } from './target'

/** How far this laptop's clock is from one that it names, as a person writes it. */
export const clockDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('clock'),
  server: z
    .string()
    .trim()
    .min(1)
    .max(253)
    .optional()
    .meta({ description: 'A time server, asked by SNTP.', example: 'ntp.example' }),
  port: z
    .number()
    .int()
    .min(1)
    .max(65535)
    .optional()
    .meta({ description: 'The port of the time server.', default: 123 }),
  url: z.string().optional().meta({
    description:
      'A web address in place of a time server, whose Date is compared. It tells whole seconds, so that less than a second says nothing.',
    example: 'https://shop.example/',
  }),
})
export type ClockDefinition = z.infer<typeof clockDefinitionSchema>

export const clockReadSchema = clockDefinitionSchema.extend({
  ...commonMeanings,
  url: webAddress.optional(),
})

export function clockTarget({ server, port, url }: z.output<typeof clockReadSchema>): ClockTarget {
  if (url !== undefined && server === undefined) return { kind: 'clock', reference: { by: 'http', url } }
  const host = (server ?? '').replace(/^\[(.+)\]$/, '$1')
  return { kind: 'clock', reference: { by: 'ntp', host, port: port ?? 123 } }
}

export function clockContradictions({ reference }: ClockTarget): FieldProblem[] {
  return reference.by === 'ntp' && reference.host === ''
    ? [{ field: 'server', sentence: text.watch.problems.noClock }]
    : []
}
