import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptData } from '../shared/store/kept-data'
import { copiesIn } from './store/copies'

/** What the data folder holds; what cannot be looked at counts as nothing. */
export function keptData(dataFolder: string): KeptData {
  return {
    database: sizeOf(dataFolder, (name) => name.startsWith('watchkeeper.db')),
    logs: sizeOf(dataFolder, (name) => name.endsWith('.log')),
    copies: copiesIn(dataFolder).map(({ at, size }) => ({ at, bytes: size })),
  }
}

/** Bytes of the files that are meant. */
function sizeOf(folder: string, isMeant: (name: string) => boolean): number {
  try {
    return readdirSync(folder)
      .filter(isMeant)
      .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  } catch {
    return 0
  }
}
