import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import type { TlsDefinition } from './definition'

export interface TlsTarget {
  kind: 'tls'
  host: string
  port: number
  /** The name to ask for, which the certificate must be for. */
  servername: string
  /** Whether a certificate of an issuer that this system does not know will do. */
  anyIssuer: boolean
}

const day = 86_400_000

export const tlsFacts: KindFacts<TlsDefinition, TlsTarget> = {
  kind: 'tls',
  unit: 'milliseconds',
  metric: null,
  usualThresholds: {
    warning: { comparison: '<', value: 21 * day, unit: 'milliseconds' },
    critical: { comparison: '<', value: 7 * day, unit: 'milliseconds' },
  },
  describe: ({ host, port = 443, servername }) =>
    port === 443
      ? text.watch.targets.tls(servername ?? host)
      : text.watch.targets.tlsAtPort(servername ?? host, port),
  address: ({ host, port }) => ({ host, port }),
}
