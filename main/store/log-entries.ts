import { type LogEntry, logEntrySchema } from '../../shared/shift/record'
import type { Database } from './database'

interface Row {
  id: string
  at: number
  author: string | null
  text: string
  about_kind: string | null
  about_id: string | null
}

/** The entries of the log, in table `log_entry`. */
export class LogEntryRepository {
  readonly #insert
  readonly #newest
  readonly #between

  constructor(database: Database) {
    this.#insert = database.prepare<Row>(
      'INSERT INTO log_entry (id, at, author, text, about_kind, about_id) VALUES (:id, :at, :author, :text, :about_kind, :about_id)',
    )
    this.#newest = database.prepare<[number], Row>(
      'SELECT * FROM log_entry ORDER BY at DESC, rowid DESC LIMIT ?',
    )
    this.#between = database.prepare<[number, number], Row>(
      'SELECT * FROM log_entry WHERE at >= ? AND at < ? ORDER BY at, rowid',
    )
  }

  add(entry: LogEntry): void {
    this.#insert.run({
      id: entry.id,
      at: entry.at,
      author: entry.author,
      text: entry.text,
      about_kind: entry.about?.kind ?? null,
      about_id: entry.about?.id ?? null,
    })
  }

  /** The newest first. */
  newest(count: number): LogEntry[] {
    return this.#newest.all(count).map(entryOf)
  }

  /** Those written in [from, to), the oldest first. */
  between(from: number, to: number): LogEntry[] {
    return this.#between.all(from, to).map(entryOf)
  }
}

function entryOf(row: Row): LogEntry {
  return logEntrySchema.parse({
    id: row.id,
    at: row.at,
    author: row.author,
    text: row.text,
    about: row.about_kind === null ? null : { kind: row.about_kind, id: row.about_id },
  })
}
