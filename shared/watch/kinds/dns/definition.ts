import { z } from 'zod'
import { text } from '../../../text/text'
import { commonFields, commonMeanings } from '../../common-fields'
import { hostText, refuse } from '../../fields'
import type { FieldProblem } from '../../monitor'
import { plainAnswer } from './answers'
import { type DnsTarget, recordTypes } from './target'

/** A name that must have certain records, as a person writes it. */
export const dnsDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('dns'),
  host: z.string().trim().min(1).meta({
    description: 'The name to look up; for `PTR` an address will do.',
    example: 'shop.example',
  }),
  record: z.enum(recordTypes).optional().meta({ description: 'The type of record.', default: 'A' }),
  expect: z
    .union([z.string().min(1), z.array(z.string().min(1)).min(1).max(50)])
    .optional()
    .meta({
      description:
        'The answer, or several: addresses, names, `10 mail.example` for MX, `0 5 5060 sip.example` for SRV. In any order, large and small letters alike except in TXT.',
      default: 'any answer',
      example: '[192.0.2.1, 192.0.2.2]',
    }),
  match: z.enum(['exactly', 'contains']).optional().meta({
    description: 'Whether there may be other answers besides those expected: `contains` lets them be.',
    default: 'exactly',
  }),
  resolver: z.string().optional().meta({
    description: 'The address of the resolver to ask, with a port where it is not 53.',
    default: 'those of this system',
    example: '192.0.2.53',
  }),
})
export type DnsDefinition = z.infer<typeof dnsDefinitionSchema>

const anyAddress = z.union([z.ipv4(), z.ipv6()])

/** "192.0.2.53", "192.0.2.53:5353", "[2001:db8::53]:5353" */
const resolverText = z.string().transform((given, context): NonNullable<DnsTarget['resolver']> => {
  const written = given.trim()
  const [, bracketed, plain, digits = '53'] = /^(?:\[(.+)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(written) ?? []
  const host = anyAddress.safeParse(bracketed ?? plain ?? written)
  const port = Number(digits)
  if (host.success && port >= 1 && port <= 65_535) return { host: host.data, port }
  return refuse(context, text.watch.problems.resolver(given))
})

export const dnsReadSchema = dnsDefinitionSchema.extend({
  ...commonMeanings,
  host: hostText,
  resolver: resolverText.optional(),
})

export function dnsTarget(read: z.output<typeof dnsReadSchema>): DnsTarget {
  const { host, expect = [], match = 'exactly', resolver = null } = read
  const record = read.record ?? 'A'
  const expected = typeof expect === 'string' ? [expect] : expect
  return {
    kind: 'dns',
    name: host,
    record,
    expect: expected.map((answer) => plainAnswer(record, answer)),
    match,
    resolver,
  }
}

export function dnsContradictions({ name, record }: DnsTarget): FieldProblem[] {
  return isAddress(name) && record !== 'PTR'
    ? [
        {
          field: 'host',
          sentence: text.watch.problems.addressRecord(record),
        },
      ]
    : []
}

function isAddress(name: string): boolean {
  return name.includes(':') || /^\d+\.\d+\.\d+\.\d+$/.test(name)
}
