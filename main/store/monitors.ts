import type { MonitorDefinition } from '../../shared/watch/monitor'
import type { Standing } from '../../shared/watch/standing'
import type { Database } from './database'
import { readStanding, writeStanding } from './standing-text'

/** A monitor as it is stored. What a person wrote is read as it stands: an older Watchkeeper may have allowed more. */
export interface StoredMonitor {
  id: string
  source: 'runbook' | 'local'
  /** The path of the runbook that names it, '' for the sample; null for a local one. */
  runbook: string | null
  /** For one of the runbook the name it has there, whatever it is called here. */
  name: string
  definition: unknown
  /** What was changed on this laptop; null for nothing. */
  localDefinition: unknown
  pausedAt: number | null
  removedAt: number | null
  /** Null before the first check. */
  standing: Standing | null
  createdAt: number
}

interface MonitorRow {
  id: string
  source: 'runbook' | 'local'
  runbook: string | null
  name: string
  definition: string
  local_definition: string | null
  paused_at: number | null
  removed_at: number | null
  state: string | null
  created_at: number
}

/** The table of monitors. */
export class MonitorRepository {
  readonly #database: Database
  readonly #statements

  constructor(database: Database) {
    this.#database = database
    this.#statements = {
      localOnes: database.prepare<[], MonitorRow>(
        `SELECT * FROM monitor WHERE source = 'local' ORDER BY created_at, name`,
      ),
      ofRunbook: database.prepare<[string], MonitorRow>(
        'SELECT * FROM monitor WHERE runbook = ? ORDER BY created_at, name',
      ),
      insert: database.prepare(
        `INSERT INTO monitor (id, source, runbook, name, definition, local_definition, paused_at, removed_at, state, created_at)
         VALUES (@id, @source, @runbook, @name, @definition, @local_definition, @paused_at, @removed_at, @state, @created_at)`,
      ),
      define: database.prepare('UPDATE monitor SET name = ?, definition = ? WHERE id = ?'),
      defineHere: database.prepare('UPDATE monitor SET local_definition = ? WHERE id = ?'),
      pause: database.prepare('UPDATE monitor SET paused_at = ? WHERE id = ?'),
      remove: database.prepare('UPDATE monitor SET removed_at = ? WHERE id = ?'),
      stand: database.prepare('UPDATE monitor SET state = ? WHERE id = ?'),
      forgetRemoved: database.prepare(
        `DELETE FROM monitor WHERE source = 'local' AND removed_at IS NOT NULL`,
      ),
    }
  }

  /** All that happens within is written together, or not at all. */
  transaction<Value>(work: () => Value): Value {
    return this.#database.transaction(work)()
  }

  /** Those added on this laptop. */
  localOnes(): StoredMonitor[] {
    return this.#statements.localOnes.all().map(readRow)
  }

  /** Those that a runbook names or once named. */
  ofRunbook(runbook: string): StoredMonitor[] {
    return this.#statements.ofRunbook.all(runbook).map(readRow)
  }

  insert(monitor: StoredMonitor): void {
    this.#statements.insert.run(writeRow(monitor))
  }

  define(id: string, name: string, definition: MonitorDefinition): void {
    this.#statements.define.run(name, JSON.stringify(definition), id)
  }

  /** Sets what differs on this laptop from the runbook; null for nothing. */
  defineHere(id: string, definition: MonitorDefinition | null): void {
    this.#statements.defineHere.run(definition === null ? null : JSON.stringify(definition), id)
  }

  setPausedAt(id: string, at: number | null): void {
    this.#statements.pause.run(at, id)
  }

  setRemovedAt(id: string, at: number | null): void {
    this.#statements.remove.run(at, id)
  }

  saveStanding(id: string, standing: Standing | null): void {
    this.#statements.stand.run(standing === null ? null : writeStanding(standing), id)
  }

  /** Deletes the local monitors that were removed, with their samples; they cannot be restored any more. */
  forgetRemoved(): void {
    this.#statements.forgetRemoved.run()
  }
}

function readRow(row: MonitorRow): StoredMonitor {
  return {
    id: row.id,
    source: row.source,
    runbook: row.runbook,
    name: row.name,
    definition: readJson(row.definition),
    localDefinition: readJson(row.local_definition),
    pausedAt: row.paused_at,
    removedAt: row.removed_at,
    standing: readStanding(row.state),
    createdAt: row.created_at,
  }
}

function writeRow(monitor: StoredMonitor): MonitorRow {
  return {
    id: monitor.id,
    source: monitor.source,
    runbook: monitor.runbook,
    name: monitor.name,
    definition: JSON.stringify(monitor.definition),
    local_definition: monitor.localDefinition === null ? null : JSON.stringify(monitor.localDefinition),
    paused_at: monitor.pausedAt,
    removed_at: monitor.removedAt,
    state: monitor.standing === null ? null : writeStanding(monitor.standing),
    created_at: monitor.createdAt,
  }
}

function readJson(text: string | null): unknown {
  if (text === null) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
