import { type LogEntry, logEntrySchema } from '../../shared/log/entry'
import { facetsOf } from '../../shared/log/filter'
import type { Database } from './database'

interface VersionRow {
  entry_id: string
  version: number
  at: number
  written_at: number
  past_time: number
  author: string | null
  text: string
  about_kind: string | null
  about_id: string | null
}

interface PlacedRow extends VersionRow {
  place: number
}

/** An entry with its place in the log: places go up with the times that entries tell of, and no two are alike. */
export interface PlacedEntry {
  place: number
  entry: LogEntry
}

/** Places that one millisecond has. */
const placesPerMillisecond = 1000
const newestVersions = `log_entry JOIN log_version ON entry_id = id AND log_version.version = log_entry.version`
const columns = `place, entry_id, log_version.version AS version, at, written_at, past_time, author, log_version.text AS text, about_kind, about_id`

/** The entries of the log: all versions in table `log_version`, the newest of each with its index in `log_entry`. */
export class LogEntryRepository {
  readonly #database: Database
  readonly #statements

  constructor(database: Database) {
    this.#database = database
    this.#statements = {
      insertVersion: database.prepare<VersionRow>(
        `INSERT INTO log_version VALUES (:entry_id, :version, :at, :written_at, :past_time, :author, :text, :about_kind, :about_id)`,
      ),
      insertNewest: database.prepare<[number, string, number, string, string]>(
        'INSERT INTO log_entry (place, id, version, text, facets) VALUES (?, ?, ?, ?, ?)',
      ),
      removeNewest: database.prepare<[string]>('DELETE FROM log_entry WHERE id = ?'),
      highestPlace: database
        .prepare<[number, number], number | null>(
          'SELECT max(place) FROM log_entry WHERE place >= ? AND place < ?',
        )
        .pluck(),
      newest: database.prepare<[number], PlacedRow>(
        `SELECT ${columns} FROM ${newestVersions} ORDER BY place DESC LIMIT ?`,
      ),
      inRange: database.prepare<[number, number], PlacedRow>(
        `SELECT ${columns} FROM ${newestVersions} WHERE place >= ? AND place < ? ORDER BY place`,
      ),
      newestInRange: database.prepare<[number, number, number], PlacedRow>(
        `SELECT ${columns} FROM ${newestVersions} WHERE place >= ? AND place < ? ORDER BY place DESC LIMIT ?`,
      ),
      matching: database.prepare<[string, number, number, number], PlacedRow>(
        `SELECT ${columns} FROM (
           SELECT rowid AS found FROM log_index WHERE log_index MATCH ? AND rowid >= ? AND rowid < ?
           ORDER BY rowid DESC LIMIT ?
         ) JOIN log_entry ON place = found JOIN log_version ON entry_id = id AND log_version.version = log_entry.version
         ORDER BY place DESC`,
      ),
      versions: database.prepare<[string], VersionRow>(
        'SELECT * FROM log_version WHERE entry_id = ? ORDER BY version',
      ),
      authors: database
        .prepare<[], string>(
          'SELECT DISTINCT author FROM log_version WHERE author IS NOT NULL ORDER BY author',
        )
        .pluck(),
      withTags: database
        .prepare<[number], string>(
          `SELECT text FROM log_entry WHERE text LIKE '%#%' ORDER BY place DESC LIMIT ?`,
        )
        .pluck(),
      untold: database.prepare<[], { place: number; id: string; version: number }>(
        'SELECT place, id, version FROM log_entry WHERE facets IS NULL',
      ),
      tell: database.prepare<[string, number]>('UPDATE log_entry SET facets = ? WHERE place = ?'),
    }
    this.#tellFacets()
  }

  /** Adds an entry, or the next version of one. */
  add(entry: LogEntry): void {
    this.#database.transaction(() => {
      this.#statements.insertVersion.run(rowOf(entry))
      this.#statements.removeNewest.run(entry.id)
      this.#statements.insertNewest.run(
        this.#freePlace(entry.at),
        entry.id,
        entry.version,
        entry.text,
        facetsOf(entry).join(' '),
      )
    })()
  }

  /** The newest first. */
  newest(count: number): LogEntry[] {
    return this.#statements.newest.all(count).map(entryOf)
  }

  /** Those of [from, to), the oldest first. */
  between(from: number, to: number): LogEntry[] {
    return this.#statements.inRange.all(placeOf(from), placeOf(to)).map(entryOf)
  }

  /**
   * Up to `most` entries of [from, to) before a place, the newest first; those that match an expression of FTS5,
   * where one is given.
   */
  page(
    expression: string | null,
    range: { from: number; to: number; before: number | null },
    most: number,
  ): PlacedEntry[] {
    const from = placeOf(range.from)
    const to = Math.min(placeOf(range.to), range.before ?? Number.MAX_SAFE_INTEGER)
    const rows =
      expression === null
        ? this.#statements.newestInRange.all(from, to, most)
        : this.#statements.matching.all(expression, from, to, most)
    return rows.map((row) => ({ place: row.place, entry: entryOf(row) }))
  }

  /** All versions of an entry, the first one first; empty for one that is not there. */
  versions(id: string): LogEntry[] {
    return this.#statements.versions.all(id).map(entryOf)
  }

  /** Everybody who ever wrote an entry. */
  authors(): string[] {
    return this.#statements.authors.all()
  }

  /** The texts with tags in them, the newest first. */
  textsWithTags(most: number): string[] {
    return this.#statements.withTags.all(most)
  }

  #freePlace(at: number): number {
    const [start, end] = [placeOf(at), placeOf(at + 1)]
    const place = (this.#statements.highestPlace.get(start, end) ?? start - 1) + 1
    if (place >= end) throw new Error(`the log has no place left for another entry at ${at}`)
    return place
  }

  /** Tells the facets of entries that were written before there were any. */
  #tellFacets(): void {
    this.#database.transaction(() => {
      for (const { place, id, version } of this.#statements.untold.all()) {
        const entry = this.versions(id).find((one) => one.version === version)
        if (entry !== undefined) this.#statements.tell.run(facetsOf(entry).join(' '), place)
      }
    })()
  }
}

/** Times that were never meant, as the end of an open range, stay within what a place can be. */
function placeOf(at: number): number {
  return Math.min(Math.max(0, Math.floor(at)) * placesPerMillisecond, Number.MAX_SAFE_INTEGER)
}

function rowOf(entry: LogEntry): VersionRow {
  return {
    entry_id: entry.id,
    version: entry.version,
    at: entry.at,
    written_at: entry.writtenAt,
    past_time: entry.pastTime ? 1 : 0,
    author: entry.author,
    text: entry.text,
    about_kind: entry.about?.kind ?? null,
    about_id: entry.about?.id ?? null,
  }
}

function entryOf(row: VersionRow): LogEntry {
  return logEntrySchema.parse({
    id: row.entry_id,
    at: row.at,
    writtenAt: row.written_at,
    pastTime: row.past_time === 1,
    author: row.author,
    text: row.text,
    about: row.about_kind === null ? null : { kind: row.about_kind, id: row.about_id },
    version: row.version,
  })
}
