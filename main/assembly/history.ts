import type { Sla } from '../../shared/runbook/model'
import { retentionOf } from '../../shared/watch/figures/retention'
import type { CompanionParts } from '../companion'
import { diagnosticsOf } from '../diagnostics'
import { History } from '../history/history'
import { localDays } from '../history/local-days'
import { HistoryUpkeep } from '../history/upkeep'
import type { StateOwner } from '../state-owner'
import { AlertMarkRepository } from '../store/alert-marks'
import type { Database } from '../store/database'
import { SampleRepository } from '../store/samples'
import { SummingUp } from '../store/summing-up'

interface Needs {
  parts: Pick<CompanionParts, 'clock' | 'preferences' | 'diagnostics'>
  database: Database
  state: Pick<StateOwner, 'get'>
  /** Writes what checks found and is not in the store yet. */
  writeChecks(): void
  /** What the open runbook promises. */
  slas(): readonly Sla[]
}

/** What checks showed, summed up, kept for as long as a person wants, and told. */
export function assembleHistory({ parts, database, state, writeChecks, slas }: Needs): {
  history: History
  historyUpkeep: HistoryUpkeep
} {
  const { clock, preferences } = parts
  const diagnostics = diagnosticsOf('history', parts.diagnostics)
  const samples = new SampleRepository(database)
  const summingUp = new SummingUp(
    database,
    localDays(() => state.get().companion.zone),
  )
  const retention = () => retentionOf(preferences.get().history)
  return {
    history: new History({
      samples,
      summingUp,
      alertMarks: new AlertMarkRepository(database),
      clock,
      writeChecks,
      retention,
      slas,
    }),
    historyUpkeep: new HistoryUpkeep({
      database,
      samples,
      summingUp,
      clock,
      retention,
      onFailure: (error) => diagnostics.record('summing up the history failed', { error }),
    }),
  }
}
