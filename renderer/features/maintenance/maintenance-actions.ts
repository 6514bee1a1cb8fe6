import type { Maintenance } from '../../../shared/watch/maintenance-record'
import { request, useCopy } from '../../app/store'

const halfAnHour = 30 * 60_000

/** Lets it last half an hour longer. */
export function extend({ id, endsAt }: Maintenance) {
  return request('maintenance.change', { id, endsAt: endsAt + halfAnHour })
}

/** Ends what is on; what is coming does not take place. */
export function end({ id }: Pick<Maintenance, 'id'>) {
  return request('maintenance.end', { id })
}

/** The name of a monitor as it is at this moment; null for one that is gone. */
export function nameOf(monitorId: string): string | null {
  return useCopy.getState().state?.monitors[monitorId]?.definition.name ?? null
}
