import type { Database } from './database'

/** What was typed into a file of a runbook and not saved. Times are UTC milliseconds. */
export interface FileDraft {
  text: string
  /** The version of the file that it was begun from. */
  baseVersion: string
  savedAt: number
}

/** One draft for each file of each runbook, in table `file_draft`. */
export class FileDraftRepository {
  readonly #save
  readonly #find
  readonly #remove

  constructor(database: Database) {
    this.#save = database.prepare<FileDraft & { runbook: string; file: string }>(
      `INSERT INTO file_draft (runbook, file, base_version, text, saved_at)
       VALUES (@runbook, @file, @baseVersion, @text, @savedAt)
       ON CONFLICT (runbook, file) DO UPDATE SET base_version = excluded.base_version, text = excluded.text,
         saved_at = excluded.saved_at`,
    )
    this.#find = database.prepare<[string, string], FileDraft>(
      `SELECT text, base_version AS baseVersion, saved_at AS savedAt FROM file_draft
       WHERE runbook = ? AND file = ?`,
    )
    this.#remove = database.prepare<[string, string]>('DELETE FROM file_draft WHERE runbook = ? AND file = ?')
  }

  save(runbook: string, file: string, draft: FileDraft): void {
    this.#save.run({ runbook, file, ...draft })
  }

  find(runbook: string, file: string): FileDraft | null {
    return this.#find.get(runbook, file) ?? null
  }

  remove(runbook: string, file: string): void {
    this.#remove.run(runbook, file)
  }
}
