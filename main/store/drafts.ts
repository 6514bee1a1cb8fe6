import type { Database } from './database'

/** What is being typed and not yet written, in table `draft`. */
export class DraftRepository {
  readonly #save
  readonly #find

  constructor(database: Database) {
    this.#save = database.prepare<[string, string, number]>(
      `INSERT INTO draft (name, text, saved_at) VALUES (?, ?, ?)
       ON CONFLICT (name) DO UPDATE SET text = excluded.text, saved_at = excluded.saved_at`,
    )
    this.#find = database.prepare<[string], { text: string }>('SELECT text FROM draft WHERE name = ?')
  }

  save(name: string, text: string, now: number): void {
    this.#save.run(name, text, now)
  }

  /** Empty for one that was never saved. */
  text(name: string): string {
    return this.#find.get(name)?.text ?? ''
  }
}
