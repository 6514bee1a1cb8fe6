import BetterSqlite3 from 'better-sqlite3'
import { migrate, refuseNewer } from './migrate'
import { TimedDatabase } from './timed-database'

export type Database = BetterSqlite3.Database

/** What is known of a database before it is opened: one that is as it was closed in good order is not looked through. */
type Known = 'as it was closed' | 'unknown'

/**
 * Opens the database at `file` (or ':memory:', or one given as its bytes, in memory), makes it if there is none, and brings it to this version.
 * Throws `NewerDatabaseError` for one that a newer Watchkeeper wrote, `DamagedDatabaseError` for one in which
 * something is broken, and SQLite's error for a file that is no database.
 */
export function openDatabase(file: string | Buffer, known: Known = 'unknown'): TimedDatabase {
  const database = new TimedDatabase(file)
  try {
    waitForOthers(database, true)
    // What stands in the schema of a file that came from elsewhere may do nothing beyond its own tables.
    database.pragma('trusted_schema = OFF')
    // Before anything is written, so that what is newer or damaged stays as it is.
    refuseNewer(database)
    if (known === 'unknown') refuseDamaged(database)
    const isNew = database.pragma('page_count', { simple: true }) === 0
    // So that room can be given back that is not used any more; a file has it from its beginning or not at all.
    if (isNew) database.pragma('auto_vacuum = INCREMENTAL')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    database.pragma('foreign_keys = ON')
    refuseReadOnly(database)
    migrate(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

/** How long another program that writes is waited for, in milliseconds; nothing else happens meanwhile. */
const patience = 1_000

/** Has SQLite wait a moment for another program that writes, or not at all. */
export function waitForOthers(database: Database, waits: boolean): void {
  database.pragma(`busy_timeout = ${waits ? patience : 0}`)
}

/** Where only writing is forbidden, everything else goes well; so it writes what stands there already. */
function refuseReadOnly(database: Database): void {
  const version = Number(database.pragma('user_version', { simple: true }))
  database.pragma(`user_version = ${version}`)
}

/** Whether a file is a database that this Watchkeeper would open, by the look that it takes after a crash. */
export function isSound(file: string): boolean {
  try {
    const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true })
    try {
      refuseNewer(database)
      refuseDamaged(database)
      return Number(database.pragma('user_version', { simple: true })) > 0
    } finally {
      database.close()
    }
  } catch {
    return false
  }
}

/** What is stored cannot all be read. */
export class DamagedDatabaseError extends Error {
  /** As SQLite says it where it meets damage. */
  readonly code = 'SQLITE_CORRUPT'

  constructor(found: string) {
    super(`The database is damaged: ${found}`)
    this.name = 'DamagedDatabaseError'
  }
}

const tooManyRows = ['sample', 'minute_roll_up', 'hour_roll_up', 'day_tally']

/** Looks through all but what is too much for a start, and what is derived, as an index of words. */
function refuseDamaged(database: Database): void {
  const tables = database
    .prepare<[], string>(`SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'`)
    .pluck()
  for (const table of tables.all()) {
    if (tooManyRows.includes(table)) continue
    const found = String(database.pragma(`quick_check(${table})`, { simple: true }))
    if (found !== 'ok') throw new DamagedDatabaseError(found)
  }
}
