import type { KindFacts } from '../facts'
import type { MemoryDefinition } from './definition'

export interface MemoryTarget {
  kind: 'memory'
}

export const memoryFacts: KindFacts<MemoryDefinition, MemoryTarget> = {
  kind: 'memory',
  unit: 'fraction',
  metric: 'memory',
  describe: () => 'the memory of this laptop',
  address: () => null,
}
