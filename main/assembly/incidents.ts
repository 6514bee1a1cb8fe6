import type { Alert } from '../../shared/alert/alert'
import type { Callable } from '../../shared/alert/callable'
import { lastGoodBackup } from '../../shared/incident/last-backup'
import type { RunbookModel } from '../../shared/runbook/model'
import type { CompanionParts } from '../companion'
import { diagnosticsOf } from '../diagnostics'
import { FollowUps } from '../incident/follow-ups'
import type { IncidentParts } from '../incident/handlers'
import { IncidentDeadlines } from '../incident/incident-deadlines'
import { IncidentReport } from '../incident/incident-report'
import { Incidents } from '../incident/incidents'
import { TimelineWriter } from '../incident/timeline'
import type { Announcement } from '../notify/announcer'
import type { Outbox } from '../outbox/outbox'
import type { Log } from '../shift/log'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { DraftRepository } from '../store/drafts'
import { FollowUpRepository } from '../store/follow-ups'
import { IncidentReminderRepository } from '../store/incident-reminders'
import { IncidentRepository } from '../store/incidents'

interface Needs {
  parts: Pick<CompanionParts, 'clock' | 'diagnostics'>
  database: Database
  state: StateOwner
  log: Log
  outbox: Outbox
  model(): RunbookModel
  alert(id: string): Alert | null
  /** Who can be called now, in order. */
  chain(): readonly Callable[]
  announce(announcement: Announcement): void
  /** A person wrote something of the report of an incident. */
  onReport(incidentId: string): void
}

export interface IncidentAssembly extends IncidentParts {
  incidentDeadlines: IncidentDeadlines
}

/** Incidents with their timelines, deadlines, reports and follow-ups. */
export function assembleIncidents(needs: Needs): IncidentAssembly {
  const { parts, database, state, log, outbox, model, alert, chain, announce, onReport } = needs
  const { clock } = parts
  const incidentRepository = new IncidentRepository(database)
  const followUps = new FollowUps({ repository: new FollowUpRepository(database), clock, state, log })
  const incidents = new Incidents({
    repository: incidentRepository,
    clock,
    state,
    log,
    outbox,
    model,
    alert,
    lastBackupAt: () => lastGoodBackup(Object.values(state.get().monitors)),
    onChange({ id, end }) {
      if (end !== null) incidentDeadlines.ended(id)
      incidentDeadlines.look()
    },
  })
  const incidentDeadlines = new IncidentDeadlines({
    repository: new IncidentReminderRepository(database),
    clock,
    incidents: () => incidentRepository.current(clock.now()),
    alert,
    chain,
    announce,
    diagnostics: diagnosticsOf('incidents', parts.diagnostics),
  })
  return {
    incidentRepository,
    incidents,
    incidentDeadlines,
    followUps,
    timelineWriter: new TimelineWriter({
      repository: incidentRepository,
      incidents,
      drafts: new DraftRepository(database),
      clock,
    }),
    incidentReport: new IncidentReport({
      repository: incidentRepository,
      incidents,
      followUps,
      clock,
      alert,
      scenarios: () => model().scenarios,
      onWritten: onReport,
    }),
  }
}
