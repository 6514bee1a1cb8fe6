import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import type { LatencyDefinition } from './definition'

/** How long this laptop's network takes to an anchor and back. */
export interface LatencyTarget {
  kind: 'latency'
  host: string
  port: number
  /** How many times it is measured in a check; the one in the middle counts. */
  tries: number
}

export const latencyFacts: KindFacts<LatencyDefinition, LatencyTarget> = {
  kind: 'latency',
  unit: 'milliseconds',
  metric: null,
  describe: ({ host, port = 443 }) =>
    text.watch.targets.latency(`${host.includes(':') ? `[${host.replace(/^\[|\]$/g, '')}]` : host}:${port}`),
  address: ({ host, port }) => ({ host, port }),
}
