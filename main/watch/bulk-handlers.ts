import type { Handlers } from '../dispatch'
import type { Watch } from './watch'

type BulkRequest = 'monitors.pause' | 'monitors.check' | 'monitors.remove' | 'monitors.restore'

/** One thing done with many monitors. Those that are gone meanwhile, or cannot be meant, are passed over. */
export function bulkHandlers(watch: Watch): Pick<Handlers, BulkRequest> {
  const watched = (ids: string[]) => ids.filter((id) => watch.view(id)?.removedHere === false)
  return {
    'monitors.pause': ({ ids, paused }) => {
      watch.pause(watched(ids), paused)
      return null
    },
    'monitors.check': ({ ids }) => {
      watch.checkNow(watched(ids).filter((id) => watch.view(id)?.status !== 'paused'))
      return null
    },
    'monitors.remove': ({ ids }) => {
      watch.remove(watched(ids))
      return null
    },
    'monitors.restore': ({ ids }) => {
      watch.restore(ids)
      return null
    },
  }
}
