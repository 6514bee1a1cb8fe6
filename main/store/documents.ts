import type { Piece } from '../../shared/search/document'
import { type FoundKind, type SearchTarget, searchTargetSchema } from '../../shared/search/found'
import type { Database } from './database'

/** A piece of a document as it is stored. */
export interface StoredPiece extends Piece {
  id: number
}

interface Row {
  id: number
  runbook: string
  target: string
  piece: number
  title: string
  place: string
  text: string
}

/**
 * The order of the kinds in the index: those with few documents first, and those that came later last. To pass over a
 * kind, SQLite reads through what the words have in it.
 */
const storedOrder: readonly FoundKind[] = [
  'monitor',
  'contact',
  'procedure',
  'troubleshooting',
  'handover',
  'checklist',
  'command',
  'log',
  'section',
  'incident',
]
/** Room for the documents of one kind. */
const idsOfKind = 2 ** 40
/** Pages of the index. */
const mergedAtOnce = 32
/** Kinds of which the newest come first: their ids go down. */
const newestFirst: ReadonlySet<FoundKind> = new Set(['log', 'handover', 'incident'])

/** The kind of the document with an id. */
export function kindOfId(id: number): FoundKind {
  const kind = storedOrder[Math.floor(id / idsOfKind)]
  if (kind === undefined) throw new Error(`no kind of document has the id ${id}`)
  return kind
}

/** The first id that a document of a kind may have. */
export function startOfKind(kind: FoundKind): number {
  return endOfKind(kind) - idsOfKind
}

/** The first id after those of a kind. */
export function endOfKind(kind: FoundKind): number {
  return (storedOrder.indexOf(kind) + 1) * idsOfKind
}

/** What can be found, in table `document`, with its index `document_index`. */
export class DocumentRepository {
  readonly #database: Database
  readonly #statements

  constructor(database: Database) {
    this.#database = database
    this.#statements = {
      insert: database.prepare<Row>(
        `INSERT INTO document (id, runbook, target, piece, title, place, text)
         VALUES (:id, :runbook, :target, :piece, :title, :place, :text)`,
      ),
      delete: database.prepare<[number]>('DELETE FROM document WHERE id = ?'),
      get: database.prepare<[number], Row>('SELECT * FROM document WHERE id = ?'),
      idsOfRunbook: database.prepare<[string], number>('SELECT id FROM document WHERE runbook = ?').pluck(),
      ofTarget: database.prepare<[string, string], Row>(
        'SELECT * FROM document WHERE runbook = ? AND target = ?',
      ),
      ofKind: database.prepare<[number, number], Row>(
        'SELECT * FROM document WHERE id >= ? AND id < ? ORDER BY id',
      ),
      lowest: database
        .prepare<[number, number], number | null>('SELECT min(id) FROM document WHERE id >= ? AND id < ?')
        .pluck(),
      highest: database
        .prepare<[number, number], number | null>('SELECT max(id) FROM document WHERE id >= ? AND id < ?')
        .pluck(),
      matching: database
        .prepare<[string, number, number], number>(
          'SELECT rowid FROM document_index WHERE document_index MATCH ? AND rowid >= ? ORDER BY rowid LIMIT ?',
        )
        .pluck(),
      merge: database.prepare<[number]>(
        `INSERT INTO document_index (document_index, rank) VALUES ('merge', ?)`,
      ),
      title: database.prepare<[number], string>('SELECT title FROM document WHERE id = ?').pluck(),
      words: database
        .prepare<[string, number], string>(
          'SELECT term FROM document_word WHERE term > ? ORDER BY term LIMIT ?',
        )
        .pluck(),
      version: database
        .prepare<[string], string>('SELECT version FROM searched_runbook WHERE runbook = ?')
        .pluck(),
      setVersion: database.prepare<[string, string]>(
        `INSERT INTO searched_runbook (runbook, version) VALUES (?, ?)
         ON CONFLICT (runbook) DO UPDATE SET version = excluded.version`,
      ),
      forgetVersion: database.prepare<[string]>('DELETE FROM searched_runbook WHERE runbook = ?'),
    }
  }

  /** All that happens within is written together, or not at all. */
  transaction<Value>(work: () => Value): Value {
    return this.#database.transaction(work)()
  }

  add({ target, piece, title, place, text }: Piece): void {
    const id = this.#nextId(target.kind)
    this.#statements.insert.run({
      id,
      runbook: runbookOf(target),
      target: JSON.stringify(target),
      piece,
      title,
      place,
      text,
    })
  }

  remove(id: number): void {
    this.#statements.delete.run(id)
  }

  /** Puts some parts of the index together, an instant's work; wanted after every write, or finding gets slow. */
  tidy(): void {
    this.#statements.merge.run(mergedAtOnce)
  }

  title(id: number): string {
    return this.#statements.title.get(id) ?? ''
  }

  get(id: number): StoredPiece | null {
    const row = this.#statements.get.get(id)
    return row === undefined ? null : pieceOf(row)
  }

  idsOfRunbook(runbook: string): number[] {
    return this.#statements.idsOfRunbook.all(runbook)
  }

  ofTarget(target: SearchTarget): StoredPiece[] {
    return this.#statements.ofTarget.all(runbookOf(target), JSON.stringify(target)).map(pieceOf)
  }

  ofKind(kind: FoundKind): StoredPiece[] {
    return this.#statements.ofKind.all(startOfKind(kind), endOfKind(kind)).map(pieceOf)
  }

  /** The kinds that have any documents, in the order of their ids. */
  kinds(): FoundKind[] {
    return storedOrder.filter((kind) => this.#lowest(kind) !== null)
  }

  firstOfKind(kind: FoundKind): StoredPiece | null {
    const row = this.#statements.ofKind.get(startOfKind(kind), endOfKind(kind))
    return row === undefined ? null : pieceOf(row)
  }

  /** The ids, from a first one upwards, of the documents that an expression of FTS5 matches. */
  matching(expression: string, from: number, most: number): number[] {
    return this.#statements.matching.all(expression, from, most)
  }

  /** The folded words of all documents that come after one, in order. */
  wordsAfter(word: string, most: number): string[] {
    return this.#statements.words.all(word, most)
  }

  /** The version of a runbook whose documents are all there; null for none. */
  version(runbook: string): string | null {
    return this.#statements.version.get(runbook) ?? null
  }

  setVersion(runbook: string, version: string): void {
    this.#statements.setVersion.run(runbook, version)
  }

  forgetVersion(runbook: string): void {
    this.#statements.forgetVersion.run(runbook)
  }

  #nextId(kind: FoundKind): number {
    const [start, end] = [startOfKind(kind), endOfKind(kind)]
    if (newestFirst.has(kind)) return (this.#lowest(kind) ?? end) - 1
    return (this.#statements.highest.get(start, end) ?? start - 1) + 1
  }

  #lowest(kind: FoundKind): number | null {
    return this.#statements.lowest.get(startOfKind(kind), endOfKind(kind)) ?? null
  }
}

function runbookOf(target: SearchTarget): string {
  return 'runbook' in target ? target.runbook : ''
}

function pieceOf({ target, id, piece, title, place, text }: Row): StoredPiece {
  return { id, target: searchTargetSchema.parse(JSON.parse(target)), piece, title, place, text }
}
