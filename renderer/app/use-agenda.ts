import { useMemo } from 'react'
import { type AgendaItem, agenda } from '../../shared/shift/agenda'
import { useNow } from '../ui/clock'
import { useZone } from '../ui/Time'
import { useCompanion } from './store'

/** The checklists of the open runbook as they stand now, the most pressing first. */
export function useAgenda(): AgendaItem[] {
  const checklists = useCompanion((state) => state.runbook?.model.checklists)
  const since = useCompanion((state) => state.runbook?.firstOpenedAt)
  const runs = useCompanion((state) => state.runs)
  const now = useNow(60_000)
  const zone = useZone()
  return useMemo(
    () => agenda(checklists ?? [], Object.values(runs), { now, zone, since: since ?? now }),
    [checklists, runs, now, zone, since],
  )
}
