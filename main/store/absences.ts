import type { Absence } from '../../shared/alert/absence'
import type { Database } from './database'

/** The contacts that are marked away on this laptop: table `absence`. */
export class AbsenceRepository {
  readonly #save
  readonly #remove
  readonly #since

  constructor(database: Database) {
    this.#save = database.prepare<Absence>(
      `INSERT INTO absence (contact, until, marked_by, marked_at) VALUES (@contact, @until, @by, @at)
       ON CONFLICT (contact) DO UPDATE SET
         until = excluded.until, marked_by = excluded.marked_by, marked_at = excluded.marked_at`,
    )
    this.#remove = database.prepare<[string]>('DELETE FROM absence WHERE contact = ?')
    this.#since = database.prepare<[number], Absence>(
      `SELECT contact, until, marked_by AS by, marked_at AS at FROM absence WHERE until > ? ORDER BY contact`,
    )
  }

  save(absence: Absence): void {
    this.#save.run(absence)
  }

  remove(contact: string): void {
    this.#remove.run(contact)
  }

  /** Those that last longer than until a time. */
  lasting(now: number): Absence[] {
    return this.#since.all(now)
  }
}
