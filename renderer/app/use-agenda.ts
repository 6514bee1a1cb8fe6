import { useMemo } from 'react'
import { type AgendaItem, agenda } from '../../shared/shift/agenda'
import { momentsAt } from '../../shared/shift/moments'
import { useNow } from '../ui/clock'
import { useZone } from '../ui/Time'
import { useCompanion } from './store'

/** The checklists of the open runbook as they stand now, the most pressing first. */
export function useAgenda(): AgendaItem[] {
  const checklists = useCompanion((state) => state.runbook?.model.checklists)
  const backups = useCompanion((state) => state.runbook?.model.backups)
  const since = useCompanion((state) => state.runbook?.firstOpenedAt)
  const runs = useCompanion((state) => state.runs)
  const shift = useCompanion((state) => state.shift)
  const changes = useCompanion((state) => state.changes)
  const now = useNow(60_000)
  const zone = useZone()
  return useMemo(() => {
    const facts = { shift, backups: backups ?? [], changes: Object.values(changes) }
    const time = { now, zone, since: since ?? now, moments: momentsAt(facts, now, zone) }
    return agenda(checklists ?? [], Object.values(runs), time)
  }, [checklists, backups, runs, shift, changes, now, zone, since])
}
