import { useMemo } from 'react'
import { type AgendaItem, agenda } from '../../shared/shift/agenda'
import { momentsAt } from '../../shared/shift/moments'
import { useNow } from '../ui/clock'
import { useZone } from '../ui/Time'
import { useCompanion } from './store'

/** The checklists of the open runbook as they stand now, the most pressing first. */
export function useAgenda(): AgendaItem[] {
  const model = useCompanion((state) => state.runbook?.model)
  const since = useCompanion((state) => state.runbook?.firstOpenedAt)
  const runs = useCompanion((state) => state.runs)
  const shift = useCompanion((state) => state.shift)
  const changes = useCompanion((state) => state.changes)
  const now = useNow(60_000)
  const zone = useZone()
  return useMemo(() => {
    const facts = { shift, backups: model?.backups ?? [], changes: Object.values(changes) }
    const time = { now, zone, since: since ?? now, moments: momentsAt(facts, now, zone) }
    return agenda(model?.checklists ?? [], Object.values(runs), time)
  }, [model, runs, shift, changes, now, zone, since])
}
