import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import type { MemoryDefinition } from './definition'

export interface MemoryTarget {
  kind: 'memory'
}

export const memoryFacts: KindFacts<MemoryDefinition, MemoryTarget> = {
  kind: 'memory',
  unit: 'fraction',
  metric: 'memory',
  describe: () => text.watch.targets.memory,
  address: () => null,
}
