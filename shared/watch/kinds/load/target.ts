import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import type { LoadDefinition } from './definition'

/** How much work waits for this laptop's processor. */
export interface LoadTarget {
  kind: 'load'
  /** Over how many minutes it is averaged. */
  average: 1 | 5 | 15
}

export const loadFacts: KindFacts<LoadDefinition, LoadTarget> = {
  kind: 'load',
  unit: 'count',
  metric: null,
  describe: () => text.watch.targets.load,
  address: () => null,
}
