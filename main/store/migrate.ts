import type { Database } from './database'
import { mainJob } from './migrations/0001-main-job'

/** In order; the number of a migration is its place, counted from 1. One that has shipped is never edited. */
const migrations: readonly string[] = [mainJob]

/** The database was written by a Watchkeeper newer than this one. */
export class NewerDatabaseError extends Error {
  constructor(readonly found: number) {
    super(`The database has version ${found}; this Watchkeeper knows versions up to ${migrations.length}.`)
    this.name = 'NewerDatabaseError'
  }
}

/** Applies the migrations that are missing, each in a transaction of its own. */
export function migrate(database: Database): void {
  const found = Number(database.pragma('user_version', { simple: true }))
  if (found > migrations.length) throw new NewerDatabaseError(found)
  migrations.slice(found).forEach((statements, index) => {
    database.transaction(() => {
      database.exec(statements)
      database.pragma(`user_version = ${found + index + 1}`)
    })()
  })
}
