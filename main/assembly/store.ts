import { text } from '../../shared/text/text'
import type { CompanionParts } from '../companion'
import type { Diagnostics } from '../diagnostics'
import type { Notices } from '../notices'
import { DailyCopy } from '../store/daily-copy'
import { DamagedDatabaseError } from '../store/database'
import { KeptInMemory } from '../store/kept-in-memory'
import type { Store } from '../store/open-store'
import { StoreHealth } from '../store/store-health'
import { suspect } from '../store/suspicion'

interface Needs {
  parts: Pick<CompanionParts, 'dataFolder' | 'clock' | 'diagnostics'>
  store: Store
  notices: Notices
  /** What is found can be kept again. */
  onWell(): void
}

export interface StoreAssembly {
  /** Keeps what failed in the technical log, and sees by it whether the store still keeps what it is given. */
  diagnostics: Diagnostics
  storeHealth: StoreHealth
  /** Null while the store is in memory: there is nothing to copy yet. */
  dailyCopy: DailyCopy | null
  /** The way back to its file; null while it is in its file. */
  keptInMemory: KeptInMemory | null
}

/** What watches over the store that is open. */
export function assembleStore({ parts, store, notices, onWell }: Needs): StoreAssembly {
  const { dataFolder, clock } = parts
  const { database } = store
  const storeHealth = new StoreHealth({ database, dataFolder, clock, notices, onWell })
  const diagnostics = storeHealth.watching(parts.diagnostics)
  if (store.kept !== 'in memory') {
    return { diagnostics, storeHealth, dailyCopy: dailyCopyOf({ parts, store, notices }), keptInMemory: null }
  }
  const sentence = store.trouble
  const keptInMemory = new KeptInMemory({ database, dataFolder, clock, notices, sentence })
  return { diagnostics, storeHealth, dailyCopy: null, keptInMemory }
}

function dailyCopyOf({ parts, store, notices }: Omit<Needs, 'onWell'>): DailyCopy {
  const { dataFolder, clock, diagnostics } = parts
  return new DailyCopy({
    database: store.database,
    dataFolder,
    clock,
    onTrouble: (error) => {
      // What cannot be written there says nothing of the database.
      if (error !== null) diagnostics.record('copying the database failed', { part: 'store', error })
      if (error instanceof DamagedDatabaseError) suspect(dataFolder)
      notices.tellCurrent('copies', error === null ? null : whyNoCopy(error))
    },
  })
}

function whyNoCopy(error: unknown): string {
  return error instanceof DamagedDatabaseError ? text.store.noCopy.damaged : text.store.noCopy.failed
}
