import { type Change, changeSchema } from '../../shared/change/change'
import type { Database } from './database'

/** Changes to what is watched, in table `change`. */
export class ChangeRepository {
  readonly #database: Database
  readonly #save
  readonly #find
  readonly #current

  constructor(database: Database) {
    this.#database = database
    this.#save = database.prepare<[string, string, number, number | null, string]>(
      `INSERT INTO change (id, state, starts_at, ended_at, change) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET state = excluded.state, starts_at = excluded.starts_at,
         ended_at = excluded.ended_at, change = excluded.change`,
    )
    this.#find = database.prepare<[string], string>('SELECT change FROM change WHERE id = ?').pluck()
    this.#current = database
      .prepare<[number], string>(
        'SELECT change FROM change WHERE ended_at IS NULL OR ended_at >= ? ORDER BY starts_at',
      )
      .pluck()
  }

  /** Does something as one: all of it is kept, or nothing. */
  transaction(work: () => void): void {
    this.#database.transaction(work)()
  }

  save(change: Change): void {
    this.#save.run(change.id, change.state, change.startsAt, change.endedAt, JSON.stringify(change))
  }

  find(id: string): Change | null {
    const found = this.#find.get(id)
    return found === undefined ? null : changeSchema.parse(JSON.parse(found))
  }

  /** Those that are not over, and those that ended at `since` or later, by when they begin. */
  current(since: number): Change[] {
    return this.#current.all(since).map((change) => changeSchema.parse(JSON.parse(change)))
  }
}
