import type { Database } from './database'

/** What was last filled in for the placeholders of each runbook, in table `placeholder_value`. */
export class PlaceholderValueRepository {
  readonly #save
  readonly #ofRunbook

  constructor(database: Database) {
    this.#save = database.prepare<[string, string, string]>(
      `INSERT INTO placeholder_value (runbook, name, value) VALUES (?, ?, ?)
       ON CONFLICT (runbook, name) DO UPDATE SET value = excluded.value`,
    )
    this.#ofRunbook = database.prepare<[string], { name: string; value: string }>(
      'SELECT name, value FROM placeholder_value WHERE runbook = ? ORDER BY name',
    )
  }

  save(runbookKey: string, name: string, value: string): void {
    this.#save.run(runbookKey, name, value)
  }

  /** By the names of the placeholders. */
  ofRunbook(runbookKey: string): Record<string, string> {
    return Object.fromEntries(this.#ofRunbook.all(runbookKey).map(({ name, value }) => [name, value]))
  }
}
