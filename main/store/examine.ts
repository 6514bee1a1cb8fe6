import BetterSqlite3 from 'better-sqlite3'
import { NewerDatabaseError, refuseNewer } from './migrate'

/** How a database file is found to be. */
export type Examination =
  | { state: 'whole'; version: number }
  | { state: 'newer' }
  | { state: 'damaged'; found: string[] }

/** How many faults are told; one is bad enough. */
const mostFaults = 20

/** Reads all of a database file without changing it, and says what is wrong with it. */
export function examine(file: string): Examination {
  let database: BetterSqlite3.Database | null = null
  try {
    database = new BetterSqlite3(file, { readonly: true, fileMustExist: true })
    refuseNewer(database)
    const faults = [...integrityFaults(database), ...strayReferences(database)]
    if (faults.length > 0) return { state: 'damaged', found: faults }
    return { state: 'whole', version: Number(database.pragma('user_version', { simple: true })) }
  } catch (error) {
    if (error instanceof NewerDatabaseError) return { state: 'newer' }
    return { state: 'damaged', found: [error instanceof Error ? error.message : String(error)] }
  } finally {
    database?.close()
  }
}

function integrityFaults(database: BetterSqlite3.Database): string[] {
  const rows = database.prepare<[], string>(`PRAGMA integrity_check(${mostFaults})`).pluck().all()
  return rows.filter((row) => row !== 'ok')
}

function strayReferences(database: BetterSqlite3.Database): string[] {
  const rows = database
    .prepare<[], { table: string; parent: string }>('SELECT "table", parent FROM pragma_foreign_key_check')
    .all()
  return rows
    .slice(0, mostFaults)
    .map(({ table, parent }) => `a row of ${table} names one of ${parent} that is not there`)
}
