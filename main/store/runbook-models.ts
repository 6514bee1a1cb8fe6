import type { Database } from './database'

/** What was understood of a file of a runbook. */
export interface RunbookModelRow {
  path: string
  /** The fingerprint of the file's text. */
  version: string
  /** The fingerprint of the program that understood it. */
  understanding: string
  /** The model as JSON. */
  model: string
}

/** The models of a runbook's files by the key of the runbook, in table `runbook_model`. */
export class RunbookModelRepository {
  readonly #replace
  readonly #remove
  readonly #find
  readonly #fingerprints
  readonly #saveAll

  constructor(database: Database) {
    this.#replace = database.prepare<RunbookModelRow & { runbook: string }>(
      `INSERT OR REPLACE INTO runbook_model (runbook, path, version, understanding, model)
       VALUES (:runbook, :path, :version, :understanding, :model)`,
    )
    this.#remove = database.prepare<[string, string]>(
      'DELETE FROM runbook_model WHERE runbook = ? AND path = ?',
    )
    this.#find = database.prepare<[string], RunbookModelRow>(
      'SELECT path, version, understanding, model FROM runbook_model WHERE runbook = ?',
    )
    this.#fingerprints = database.prepare<[string], Omit<RunbookModelRow, 'model'>>(
      'SELECT path, version, understanding FROM runbook_model WHERE runbook = ?',
    )
    this.#saveAll = database.transaction(
      (runbook: string, changed: readonly RunbookModelRow[], gone: readonly string[]) => {
        for (const path of gone) this.#remove.run(runbook, path)
        for (const row of changed) this.#replace.run({ runbook, ...row })
      },
    )
  }

  /** Keeps what changed and removes what is gone, together. */
  save(runbook: string, changed: readonly RunbookModelRow[], gone: readonly string[]): void {
    this.#saveAll(runbook, changed, gone)
  }

  /** What is kept of a runbook, without the models, which may be large. */
  fingerprints(runbook: string): Omit<RunbookModelRow, 'model'>[] {
    return this.#fingerprints.all(runbook)
  }

  ofRunbook(runbook: string): RunbookModelRow[] {
    return this.#find.all(runbook)
  }
}
