import { text } from '../../../text/text'
import type { KindFacts } from '../facts'
import type { DiskDefinition } from './definition'

export interface DiskTarget {
  kind: 'disk'
  /** A folder on the disk that is meant; null for the system's disk. */
  path: string | null
}

export const diskFacts: KindFacts<DiskDefinition, DiskTarget> = {
  kind: 'disk',
  unit: 'fraction',
  metric: 'disk',
  describe: ({ path }) =>
    path === undefined ? text.watch.targets.systemDisk : text.watch.targets.disk(path),
  address: () => null,
}
