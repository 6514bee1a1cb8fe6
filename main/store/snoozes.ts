import { type Snooze, snoozeSchema } from '../../shared/alert/snooze-record'
import type { Database } from './database'

/** The table of snoozes. One that ended stays, so that it is never taken up again. */
export class SnoozeRepository {
  readonly #database: Database
  readonly #statements

  constructor(database: Database) {
    this.#database = database
    this.#statements = {
      add: database.prepare<[string, string]>('INSERT OR IGNORE INTO snooze (id, snooze) VALUES (?, ?)'),
      change: database.prepare<[string, string]>('UPDATE snooze SET snooze = ? WHERE id = ?'),
      end: database.prepare<[number, string]>('UPDATE snooze SET ended_at = ? WHERE id = ?'),
      standing: database
        .prepare<[], string>('SELECT snooze FROM snooze WHERE ended_at IS NULL ORDER BY rowid')
        .pluck(),
    }
  }

  /** All that happens within is written together, or not at all. */
  transaction<Value>(work: () => Value): Value {
    return this.#database.transaction(work)()
  }

  /** Stores a new one; false when one of this id is there, also when it has ended. */
  add(snooze: Snooze): boolean {
    return this.#statements.add.run(snooze.id, JSON.stringify(snooze)).changes > 0
  }

  /** Stores what became of one. */
  change(snooze: Snooze): void {
    this.#statements.change.run(JSON.stringify(snooze), snooze.id)
  }

  end(id: string, at: number): void {
    this.#statements.end.run(at, id)
  }

  /** Those that have not been ended, the oldest first. */
  standing(): Snooze[] {
    return this.#statements.standing.all().map((text) => snoozeSchema.parse(JSON.parse(text)))
  }
}
