import { useMemo } from 'react'
import { phaseOf } from '../../../shared/watch/maintenance'
import type { Maintenance } from '../../../shared/watch/maintenance-record'
import { useCompanion } from '../../app/store'
import { useNow } from '../../ui/clock'

/** What holds alerts now, the first to end first, and what comes, by its start. */
export function useMaintenance(): { on: Maintenance[]; coming: Maintenance[] } {
  const standing = useCompanion((state) => state.maintenance)
  // To the end of the second that is running: what was declared in it is on already.
  const now = useNow() + 999
  return useMemo(() => {
    const inPhase = (phase: 'on' | 'coming') => standing.filter((one) => phaseOf(one, now) === phase)
    return { on: inPhase('on').sort((one, other) => one.endsAt - other.endsAt), coming: inPhase('coming') }
  }, [standing, now])
}
