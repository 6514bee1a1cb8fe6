import { z } from 'zod'
import { type RunbookFile, type RunbookKind, runbookFileSchema } from '../../shared/runbook/files'
import type { Database } from './database'

/** The last good copy of a runbook, for when it is gone. Times are UTC milliseconds. */
export interface RunbookCopy {
  kind: RunbookKind
  version: string
  text: string
  /** Of a folder; a single file is all of the text. */
  files: RunbookFile[]
  title: string
  readAt: number
  /** When the runbook was opened on this laptop for the first time. */
  firstOpenedAt: number
}

/** A runbook that was opened before. */
export interface OpenedRunbook {
  key: string
  title: string
  kind: RunbookKind
  openedAt: number
}

interface Row {
  kind: RunbookKind
  version: string
  text: string
  files: string | null
  title: string
  read_at: number
  first_opened_at: number
}

const filesSchema = z.array(runbookFileSchema)

/** The copies by the key of their runbook (its path, or 'sample'), in table `runbook_copy`. */
export class RunbookCopyRepository {
  readonly #save
  readonly #find
  readonly #noteOpening
  readonly #recent
  readonly #forget

  constructor(database: Database) {
    this.#save = database.prepare<Omit<Row, 'first_opened_at'> & { key: string }, { firstOpenedAt: number }>(
      `INSERT INTO runbook_copy (runbook, kind, version, text, files, title, read_at, first_opened_at, opened_at)
       VALUES (:key, :kind, :version, :text, :files, :title, :read_at, :read_at, :read_at)
       ON CONFLICT (runbook) DO UPDATE SET kind = excluded.kind, version = excluded.version, text = excluded.text,
         files = excluded.files, title = excluded.title, read_at = excluded.read_at
       RETURNING first_opened_at AS firstOpenedAt`,
    )
    this.#find = database.prepare<[string], Row>('SELECT * FROM runbook_copy WHERE runbook = ?')
    this.#noteOpening = database.prepare<[number, string]>(
      'UPDATE runbook_copy SET opened_at = ? WHERE runbook = ?',
    )
    this.#recent = database.prepare<[number], OpenedRunbook>(
      `SELECT runbook AS key, title, kind, opened_at AS openedAt FROM runbook_copy
       WHERE runbook <> 'sample' ORDER BY opened_at DESC, runbook LIMIT ?`,
    )
    this.#forget = database.prepare<[string]>('DELETE FROM runbook_copy WHERE runbook = ?')
  }

  /** Keeps what was read now. Returns the copy, with when the runbook was opened first. */
  save(key: string, read: Omit<RunbookCopy, 'readAt' | 'firstOpenedAt'>, now: number): RunbookCopy {
    const { kind, version, text, files, title } = read
    const kept = kind === 'file' ? null : JSON.stringify(files)
    const saved = this.#save.get({ key, kind, version, text, files: kept, title, read_at: now })
    if (saved === undefined) throw new Error(`the copy of ${key} was not kept`)
    return { kind, version, text, files: kind === 'file' ? [] : files, title, readAt: now, ...saved }
  }

  find(key: string): RunbookCopy | null {
    const row = this.#find.get(key)
    return row === undefined ? null : copyOf(row)
  }

  noteOpening(key: string, now: number): void {
    this.#noteOpening.run(now, key)
  }

  /** Those that were opened last, newest first; the sample is none of them. */
  recent(limit: number): OpenedRunbook[] {
    return this.#recent.all(limit)
  }

  /** With all that was kept for it, but what was typed and not saved. */
  forget(key: string): void {
    this.#forget.run(key)
  }
}

function copyOf(row: Row): RunbookCopy {
  const { kind, version, text, title } = row
  const files = row.files === null ? [] : filesSchema.parse(JSON.parse(row.files))
  return { kind, version, text, files, title, readAt: row.read_at, firstOpenedAt: row.first_opened_at }
}
