import type { RunbookModel } from '../../shared/runbook/model'
import type { MonitorDefinition } from '../../shared/watch/monitor'
import type { CompanionParts } from '../companion'
import { MaintenanceCalendar } from '../maintenance/maintenance-calendar'
import { MaintenanceLog } from '../maintenance/maintenance-log'
import type { Log } from '../shift/log'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { MaintenanceRepository } from '../store/maintenance'

interface Needs {
  parts: Pick<CompanionParts, 'clock'>
  database: Database
  state: StateOwner
  log: Log
  runbook(): { key: string; model: RunbookModel }
  /** What holds alerts is not what it was. */
  onChange(): void
}

/** Maintenance as people declare it and as the open runbook plans it, told in the log and shown. */
export function assembleMaintenance({
  parts: { clock },
  database,
  state,
  log,
  runbook,
  onChange,
}: Needs): MaintenanceCalendar {
  return new MaintenanceCalendar({
    repository: new MaintenanceRepository(database),
    clock,
    log: new MaintenanceLog({
      log,
      clock,
      nameOf: (id) => state.get().monitors[id]?.definition.name ?? null,
    }),
    runbook,
    monitors() {
      const { monitorsRead, monitors } = state.get()
      const named = monitorsRead ? Object.values(monitors) : namedIn(runbook().model)
      return named.map(({ id, definition: { name, group = null } }) => ({ id, name, group }))
    },
    onChange(standing) {
      state.setFacts({ maintenance: [...standing] })
      onChange()
    },
  })
}

/** What the runbook plans for is known by name before it is watched. */
function namedIn({ monitors }: RunbookModel): { id: string; definition: MonitorDefinition }[] {
  return monitors.map(({ definition }) => ({ id: definition.name, definition }))
}
