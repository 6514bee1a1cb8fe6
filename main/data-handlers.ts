import { text } from '../shared/text/text'
import { type Handlers, RequestRefused } from './dispatch'
import type { Door } from './door'
import { keptData } from './kept-data'
import { askRestore } from './store/asked-restore'
import { copiesIn } from './store/copies'
import type { DailyCopy } from './store/daily-copy'
import { isSound } from './store/database'

export interface DataParts {
  dataFolder: string
  demo: boolean
  door: Door
  /** Null while the store is in memory. */
  dailyCopy: Pick<DailyCopy, 'makeNow'> | null
}

type DataRequest = 'data.sizes' | 'data.copy' | 'data.restore' | 'data.openFolder'

/** The data folder as Settings shows it, and the copies in it. */
export function dataHandlers({ dataFolder, demo, door, dailyCopy }: DataParts): Pick<Handlers, DataRequest> {
  return {
    'data.sizes': () => keptData(dataFolder),
    async 'data.copy'() {
      const words = text.settings.copies
      if (dailyCopy === null) throw new RequestRefused('refused', words.inMemory)
      try {
        await dailyCopy.makeNow()
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        throw new RequestRefused('failed', words.notMade(why))
      }
      return keptData(dataFolder)
    },
    'data.restore'({ at }) {
      const words = text.settings.copies
      if (demo) throw new RequestRefused('refused', words.demo)
      const copy = copiesIn(dataFolder).find((one) => one.at === at)
      if (copy === undefined) throw new RequestRefused('not found', words.gone)
      if (!isSound(copy.file)) throw new RequestRefused('refused', words.damaged)
      askRestore(dataFolder, copy)
      door.restart?.()
      return { sentence: door.restart === null ? words.restoredAtStart : words.restarting }
    },
    async 'data.openFolder'() {
      await door.openFolder(dataFolder)
      return null
    },
  }
}
