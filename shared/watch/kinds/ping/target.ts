import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import type { PingDefinition } from './definition'

export interface PingTarget {
  kind: 'ping'
  host: string
  /** The version of IP; null for the one that the name leads to. */
  family: 4 | 6 | null
  /** How many packets are sent. */
  count: number
  /** Shares of lost packets above which it is a warning, or critical. */
  warningLoss: number
  criticalLoss: number
}

export const pingFacts: KindFacts<PingDefinition, PingTarget> = {
  kind: 'ping',
  unit: 'milliseconds',
  metric: 'network latency',
  describe: ({ host }) => text.watch.targets.ping(host),
  address: ({ host }) => ({ host, port: null }),
}
