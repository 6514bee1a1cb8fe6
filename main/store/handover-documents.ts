import { documentSchema, type HandoverDocument, identityOf } from '../../shared/handover/file'
import type { Acceptance, Note, Question } from '../../shared/handover/note'
import type { Database } from './database'

interface Row {
  id: string
  kind: string
  note_id: string
  at: number
  own: number
  arrived_at: number
  published_at: number | null
  content: string
}

/** A note with what was said about it. */
export interface KeptNote {
  note: Note
  own: boolean
  arrivedAt: number
  acceptances: Acceptance[]
  questions: Question[]
}

/** What goes from laptop to laptop, in table `handover_document`: only ever added to. */
export class HandoverDocumentRepository {
  readonly #insert
  readonly #ofNote
  readonly #notes
  readonly #has
  readonly #waiting
  readonly #published
  readonly #laptop

  constructor(database: Database) {
    this.#insert = database.prepare<Row>(
      `INSERT INTO handover_document (id, kind, note_id, at, own, arrived_at, published_at, content)
       VALUES (:id, :kind, :note_id, :at, :own, :arrived_at, :published_at, :content)
       ON CONFLICT (id) DO NOTHING`,
    )
    this.#ofNote = database.prepare<[string], Row>('SELECT * FROM handover_document WHERE note_id = ?')
    this.#notes = database.prepare<[number], { note_id: string }>(
      `SELECT note_id FROM handover_document WHERE kind = 'note' ORDER BY at DESC LIMIT ?`,
    )
    this.#has = database.prepare<[string], unknown>('SELECT 1 FROM handover_document WHERE id = ?')
    this.#waiting = database.prepare<[], Row>(
      'SELECT * FROM handover_document WHERE published_at IS NULL ORDER BY at',
    )
    this.#published = database.prepare<[number, string]>(
      'UPDATE handover_document SET published_at = ? WHERE id = ?',
    )
    this.#laptop = database.prepare<[], { id: string }>('SELECT id FROM laptop LIMIT 1')
  }

  /** By what this laptop is known to others. */
  laptop(): string {
    const row = this.#laptop.get()
    if (row === undefined) throw new Error('the laptop has no id')
    return row.id
  }

  /** Adds one of this laptop, which waits to be written to the folder. */
  addOwn(document: HandoverDocument, now: number): void {
    this.#insert.run({ ...rowOf(document, now), own: 1, published_at: null })
  }

  /** Adds one that came here; false for one that is known. */
  addForeign(document: HandoverDocument, now: number): boolean {
    return this.#insert.run({ ...rowOf(document, now), own: 0, published_at: now }).changes > 0
  }

  has(id: string): boolean {
    return this.#has.get(id) !== undefined
  }

  /** Those of this laptop that are not in the folder yet, the oldest first. */
  waiting(): HandoverDocument[] {
    return this.#waiting.all().map(documentOf)
  }

  setPublished(id: string, at: number): void {
    this.#published.run(at, id)
  }

  /** The newest notes, the newest first. */
  notes(most: number): KeptNote[] {
    return this.#notes.all(most).flatMap(({ note_id }) => this.find(note_id) ?? [])
  }

  find(noteId: string): KeptNote | null {
    const rows = this.#ofNote.all(noteId)
    const documents = rows.map(documentOf)
    const row = rows.find(({ kind }) => kind === 'note')
    const note = documents.find((document) => document.kind === 'note')?.note
    if (row === undefined || note === undefined) return null
    return {
      note,
      own: row.own === 1,
      arrivedAt: row.arrived_at,
      acceptances: documents.flatMap((document) =>
        document.kind === 'acceptance' ? [document.acceptance] : [],
      ),
      questions: documents
        .flatMap((document) => (document.kind === 'question' ? [document.question] : []))
        .sort((one, other) => one.at - other.at),
    }
  }
}

function rowOf(document: HandoverDocument, now: number) {
  const { id, noteId, at } = identityOf(document)
  return { id, kind: document.kind, note_id: noteId, at, arrived_at: now, content: JSON.stringify(document) }
}

function documentOf({ content }: Row): HandoverDocument {
  return documentSchema.parse(JSON.parse(content))
}
