import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import type { CpuDefinition } from './definition'

export interface CpuTarget {
  kind: 'cpu'
}

export const cpuFacts: KindFacts<CpuDefinition, CpuTarget> = {
  kind: 'cpu',
  unit: 'fraction',
  metric: 'cpu',
  describe: () => text.watch.targets.cpu,
  address: () => null,
}
