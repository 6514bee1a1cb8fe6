import type { Handlers } from '../dispatch'
import type { Watch } from './watch'

type BulkRequest = 'monitors.pause' | 'monitors.check' | 'monitors.remove' | 'monitors.restore'

/** One thing done with many monitors. Those that are gone meanwhile, or cannot be meant, are passed over. */
export function bulkHandlers(watch: Watch): Pick<Handlers, BulkRequest> {
  const watched = (ids: string[]) => ids.filter((id) => watch.view(id)?.removedHere === false)
  return {
    'monitors.pause': ({ ids, paused }) => {
      for (const id of watched(ids)) watch.pause(id, paused)
      return null
    },
    'monitors.check': ({ ids }) => {
      for (const id of watched(ids)) if (watch.view(id)?.status !== 'paused') watch.checkNow(id)
      return null
    },
    'monitors.remove': ({ ids }) => {
      for (const id of watched(ids)) watch.remove(id)
      return null
    },
    'monitors.restore': ({ ids }) => {
      for (const id of ids) watch.restore(id)
      return null
    },
  }
}
