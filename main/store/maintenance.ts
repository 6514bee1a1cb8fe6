import type { MaintenancePhase } from '../../shared/watch/maintenance'
import { type Maintenance, maintenanceScopeSchema } from '../../shared/watch/maintenance-record'
import type { Database } from './database'

interface Row {
  runbook: string
  id: string
  scope: string
  reason: string
  starts_at: number
  ends_at: number
  declared_by: string | null
  notice_due_at: number | null
  told: MaintenancePhase
}

/** A maintenance with how far it had come when that was last told. */
export interface KeptMaintenance {
  maintenance: Maintenance
  told: MaintenancePhase
}

/** What was declared here, and the windows of runbooks that have begun or that a person changed: table `maintenance`. */
export class MaintenanceRepository {
  readonly #save
  readonly #standing
  readonly #has
  readonly #purge

  constructor(database: Database) {
    this.#save = database.prepare<Row>(
      `INSERT INTO maintenance (runbook, id, scope, reason, starts_at, ends_at, declared_by, notice_due_at, told)
       VALUES (:runbook, :id, :scope, :reason, :starts_at, :ends_at, :declared_by, :notice_due_at, :told)
       ON CONFLICT (runbook, id) DO UPDATE SET ends_at = excluded.ends_at, told = excluded.told`,
    )
    this.#standing = database.prepare<[string], Row>(
      "SELECT * FROM maintenance WHERE runbook IN ('', ?) AND told <> 'over' ORDER BY starts_at",
    )
    this.#has = database.prepare<[string, string], { id: string }>(
      'SELECT id FROM maintenance WHERE runbook = ? AND id = ?',
    )
    this.#purge = database.prepare<[number]>("DELETE FROM maintenance WHERE told = 'over' AND ends_at < ?")
  }

  /** Stores a new one, or a new end and what was told of one that is there. `runbook` says whose window it is. */
  save(runbook: string, { maintenance, told }: KeptMaintenance): void {
    const { id, scope, reason, startsAt, endsAt, source } = maintenance
    this.#save.run({
      runbook: source.kind === 'declared' ? '' : runbook,
      id,
      scope: JSON.stringify(scope),
      reason,
      starts_at: startsAt,
      ends_at: endsAt,
      declared_by: source.kind === 'declared' ? source.by : null,
      notice_due_at: source.kind === 'runbook' ? source.noticeDueAt : null,
      told,
    })
  }

  /** What is not over: declared here, or windows of this runbook. */
  standing(runbook: string): KeptMaintenance[] {
    return this.#standing.all(runbook).map(keptOf)
  }

  /** Whether this occurrence of a runbook's window is kept already. */
  has(runbook: string, id: string): boolean {
    return this.#has.get(runbook, id) !== undefined
  }

  /** Deletes what was over before a time. */
  purge(before: number): void {
    this.#purge.run(before)
  }
}

function keptOf(row: Row): KeptMaintenance {
  const maintenance: Maintenance = {
    id: row.id,
    scope: maintenanceScopeSchema.parse(JSON.parse(row.scope)),
    reason: row.reason,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    source:
      row.declared_by === null
        ? { kind: 'runbook', noticeDueAt: row.notice_due_at }
        : { kind: 'declared', by: row.declared_by },
  }
  return { maintenance, told: row.told }
}
