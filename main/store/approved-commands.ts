import type { Database } from './database'

/** The table of commands that may run. */
export class ApprovedCommandRepository {
  readonly #statements

  constructor(database: Database) {
    this.#statements = {
      fingerprints: database.prepare<[], { fingerprint: string }>('SELECT fingerprint FROM approved_command'),
      insert: database.prepare(
        'INSERT INTO approved_command (fingerprint, command, approved_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
      ),
      forgetAll: database.prepare('DELETE FROM approved_command'),
    }
  }

  fingerprints(): string[] {
    return this.#statements.fingerprints.all().map(({ fingerprint }) => fingerprint)
  }

  insert(fingerprint: string, command: string, at: number): void {
    this.#statements.insert.run(fingerprint, command, at)
  }

  forgetAll(): void {
    this.#statements.forgetAll.run()
  }
}
