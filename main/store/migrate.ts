import type { Database } from './database'
import { mainJob } from './migrations/0001-main-job'
import { search } from './migrations/0002-search'
import { runbookLibrary } from './migrations/0003-runbook-library'
import { figures } from './migrations/0004-figures'
import { alertRules } from './migrations/0005-alert-rules'
import { maintenance } from './migrations/0006-maintenance'
import { commandsAndHeartbeats } from './migrations/0007-commands-and-heartbeats'
import { runbookModels } from './migrations/0008-runbook-models'
import { channels } from './migrations/0009-channels'
import { logVersions } from './migrations/0010-log-versions'
import { checklists } from './migrations/0011-checklists'
import { handover } from './migrations/0012-handover'
import { incidents } from './migrations/0013-incidents'
import { checklistReminders } from './migrations/0014-checklist-reminders'
import { alertActions } from './migrations/0015-alert-actions'
import { nearDeadlines } from './migrations/0016-near-deadlines'
import { takenOver } from './migrations/0017-taken-over'
import { untoldEntries } from './migrations/0018-untold-entries'

/** In order; the number of a migration is its place, counted from 1. One that has shipped is never edited. */
const migrations: readonly string[] = [
  mainJob,
  search,
  runbookLibrary,
  figures,
  alertRules,
  maintenance,
  commandsAndHeartbeats,
  runbookModels,
  channels,
  logVersions,
  checklists,
  handover,
  incidents,
  checklistReminders,
  alertActions,
  nearDeadlines,
  takenOver,
  untoldEntries,
]

/** The database was written by a Watchkeeper newer than this one. */
export class NewerDatabaseError extends Error {
  constructor(readonly found: number) {
    super(`The database has version ${found}; this Watchkeeper knows versions up to ${migrations.length}.`)
    this.name = 'NewerDatabaseError'
  }
}

/** Throws `NewerDatabaseError` for a database that has migrations this Watchkeeper does not know. */
export function refuseNewer(database: Database): void {
  const found = versionOf(database)
  if (found > migrations.length) throw new NewerDatabaseError(found)
}

/** Applies the migrations that are missing, each in a transaction of its own. */
export function migrate(database: Database): void {
  const found = versionOf(database)
  migrations.slice(found).forEach((statements, index) => {
    database.transaction(() => {
      database.exec(statements)
      database.pragma(`user_version = ${found + index + 1}`)
    })()
  })
}

function versionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }))
}
