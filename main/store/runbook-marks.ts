import { z } from 'zod'
import { type Passage, passageSchema } from '../../shared/runbook/changes'
import type { Database } from './database'

/** What a runbook said when it was last marked as read, and when that was. */
export interface RunbookMark {
  passages: Passage[]
  markedAt: number
}

const passagesSchema = z.array(passageSchema)

/** One mark for each runbook, in table `runbook_mark`. */
export class RunbookMarkRepository {
  readonly #save
  readonly #find

  constructor(database: Database) {
    this.#save = database.prepare<[string, string, number]>(
      `INSERT INTO runbook_mark (runbook, passages, marked_at) VALUES (?, ?, ?)
       ON CONFLICT (runbook) DO UPDATE SET passages = excluded.passages, marked_at = excluded.marked_at`,
    )
    this.#find = database.prepare<[string], { passages: string; markedAt: number }>(
      'SELECT passages, marked_at AS markedAt FROM runbook_mark WHERE runbook = ?',
    )
  }

  save(key: string, mark: RunbookMark): void {
    this.#save.run(key, JSON.stringify(mark.passages), mark.markedAt)
  }

  find(key: string): RunbookMark | null {
    const row = this.#find.get(key)
    return row === undefined ? null : { ...row, passages: passagesSchema.parse(JSON.parse(row.passages)) }
  }
}
