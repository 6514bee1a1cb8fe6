import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import type { BatteryDefinition } from './definition'

/** How full this laptop's battery is. */
export interface BatteryTarget {
  kind: 'battery'
}

export const batteryFacts: KindFacts<BatteryDefinition, BatteryTarget> = {
  kind: 'battery',
  unit: 'fraction',
  metric: null,
  describe: () => text.watch.targets.battery,
  address: () => null,
}
