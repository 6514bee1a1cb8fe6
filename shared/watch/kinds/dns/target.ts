import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import type { DnsDefinition } from './definition'

export const recordTypes = ['A', 'AAAA', 'CNAME', 'MX', 'TXT', 'NS', 'SRV', 'SOA', 'CAA', 'PTR'] as const
export type RecordType = (typeof recordTypes)[number]

export interface DnsTarget {
  kind: 'dns'
  name: string
  record: RecordType
  /** The answers that are expected, in their plain form; none: any will do. */
  expect: string[]
  /** Whether there may be no others than the expected ones. */
  match: 'exactly' | 'contains'
  /** The resolver to ask; null for those of this system. */
  resolver: { host: string; port: number } | null
}

export const dnsFacts: KindFacts<DnsDefinition, DnsTarget> = {
  kind: 'dns',
  unit: 'milliseconds',
  metric: null,
  describe: ({ name, record = 'A', resolver }) =>
    resolver === undefined
      ? text.watch.targets.dns(record, name)
      : text.watch.targets.dnsAt(record, name, resolver),
  // A resolver need not speak TCP, so its silence at a port would mean nothing.
  address: ({ name, resolver }) => ({ host: resolver?.host ?? name, port: null }),
}
