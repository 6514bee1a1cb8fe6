import type { Alert } from '../../shared/alert/alert'
import { momentsAt } from '../../shared/shift/moments'
import { Changes } from '../change/changes'
import type { CompanionParts } from '../companion'
import type { Incidents } from '../incident/incidents'
import type { Announcer } from '../notify/announcer'
import { ChecklistReminders } from '../notify/checklist-reminders'
import type { OpenRunbook } from '../runbook/open-runbook'
import { Checklists } from '../shift/checklists'
import type { CurrentShift } from '../shift/current-shift'
import { LinkedItems } from '../shift/linked-items'
import type { Log } from '../shift/log'
import type { StateOwner } from '../state-owner'
import { ChangeRepository } from '../store/changes'
import { ChecklistReminderRepository } from '../store/checklist-reminders'
import type { Database } from '../store/database'

interface Needs {
  parts: Pick<CompanionParts, 'clock'>
  database: Database
  state: StateOwner
  log: Log
  shift: CurrentShift
  runbook: OpenRunbook
  announcer: Announcer
  incidents: Incidents
  alert(id: string): Alert | null
}

export interface ChecklistAssembly {
  changes: Changes
  checklists: Checklists
  linkedItems: LinkedItems
  checklistReminders: ChecklistReminders
}

/** Checklists with their reminders and the monitors that settle their items, and the changes that have some. */
export function assembleChecklists(needs: Needs): ChecklistAssembly {
  const { parts, database, state, log, shift, runbook, announcer, incidents, alert } = needs
  const { clock } = parts
  const changes = new Changes({ repository: new ChangeRepository(database), clock, state, log })
  const checklists = new Checklists({
    database,
    clock,
    state,
    log,
    runbook: () => ({ key: runbook.key(), ...runbook.get() }),
    alert,
    change: (id) => changes.find(id),
    incident: (id) => incidents.find(id),
    onIncidentStep: (step) => incidents.noteStep(step),
    moments: () => {
      const { shift: current, changes: shown } = state.get()
      const facts = { shift: current, backups: runbook.get().model.backups, changes: Object.values(shown) }
      return momentsAt(facts, clock.now(), clock.zone())
    },
  })
  const linkedItems = new LinkedItems({ database, state, checklists, runbookKey: () => runbook.key() })
  const checklistReminders = new ChecklistReminders({
    repository: new ChecklistReminderRepository(database),
    clock,
    announcer,
    agenda: () => checklists.agenda(),
    runbookKey: () => runbook.key(),
    // What the sample plans is nobody's work.
    isAttended: () =>
      state.get().runbook?.path != null && (shift.get() !== null || shift.toHandOver().length === 0),
  })
  return { changes, checklists, linkedItems, checklistReminders }
}
