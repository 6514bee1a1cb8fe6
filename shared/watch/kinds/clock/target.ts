import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import { addressOfUrl } from '../web-address'
import type { ClockDefinition } from './definition'

/** How far this laptop's clock is from another. */
export interface ClockTarget {
  kind: 'clock'
  /** By the network time protocol, or by the Date of a web server, which tells whole seconds only. */
  reference: { by: 'ntp'; host: string; port: number } | { by: 'http'; url: string }
}

export const clockFacts: KindFacts<ClockDefinition, ClockTarget> = {
  kind: 'clock',
  unit: 'milliseconds',
  metric: null,
  describe: ({ server, url }) => text.watch.targets.clock(server ?? url ?? ''),
  // A time server takes no connections.
  address: ({ reference }) =>
    reference.by === 'ntp' ? { host: reference.host, port: null } : addressOfUrl(reference.url),
}
