import type { KindFacts } from '../facts'
import type { TcpDefinition } from './definition'

export interface TcpTarget {
  kind: 'tcp'
  host: string
  port: number
  /** What to say first; null for nothing. */
  send: string | null
  /** What must be in the first that is heard; null when nothing needs to be. */
  expectBanner: string | null
}

export const tcpFacts: KindFacts<TcpDefinition, TcpTarget> = {
  kind: 'tcp',
  unit: 'milliseconds',
  metric: null,
  describe: ({ host, port }) => (host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`),
  address: ({ host, port }) => ({ host, port }),
}
