import BetterSqlite3 from 'better-sqlite3'
import { migrate } from './migrate'

export type Database = BetterSqlite3.Database

/**
 * Opens the database at `file` (or ':memory:'), makes it if there is none, and brings it to this version.
 * Throws `NewerDatabaseError` for one that a newer Watchkeeper wrote, and SQLite's error for a file that is no database.
 */
export function openDatabase(file: string): Database {
  const database = new BetterSqlite3(file)
  try {
    database.pragma('busy_timeout = 5000')
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = NORMAL')
    database.pragma('foreign_keys = ON')
    migrate(database)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}
