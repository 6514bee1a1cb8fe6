import {
  documentSchema,
  type FileOrigin,
  type HandoverDocument,
  identityOf,
} from '../../shared/handover/file'
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

/** The same without what goes over, which is most of it. */
export type KeptOutline = Omit<KeptNote, 'note'> & { note: Omit<Note, 'carried'> }

/**
 * What goes from laptop to laptop, in table `handover_document`: only ever added to. The bytes of pictures stand once,
 * with those of the incidents.
 */
export class HandoverDocumentRepository {
  readonly #database: Database
  readonly #statements
  /** Those that were read, by their notes' ids, until something else is said about them. */
  readonly #outlines = new Map<string, KeptOutline>()

  constructor(database: Database) {
    this.#database = database
    this.#statements = {
      insert: database.prepare<Row>(
        `INSERT INTO handover_document (id, kind, note_id, at, own, arrived_at, published_at, content)
         VALUES (:id, :kind, :note_id, :at, :own, :arrived_at, :published_at, :content)
         ON CONFLICT (id) DO NOTHING`,
      ),
      insertPicture: database.prepare<[string, string, Buffer]>(
        'INSERT INTO incident_picture (id, type, content) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
      ),
      picture: database
        .prepare<[string], Buffer>('SELECT content FROM incident_picture WHERE id = ?')
        .pluck(),
      find: database.prepare<[string], Row>('SELECT * FROM handover_document WHERE id = ?'),
      ofNote: database.prepare<[string], Row>(
        `SELECT * FROM handover_document WHERE note_id = ? AND kind <> 'picture'`,
      ),
      notes: database
        .prepare<[number], string>(
          `SELECT note_id FROM handover_document WHERE kind = 'note' ORDER BY at DESC LIMIT ?`,
        )
        .pluck(),
      waiting: database
        .prepare<[], string>('SELECT id FROM handover_document WHERE published_at IS NULL ORDER BY at, rowid')
        .pluck(),
      publish: database.prepare<[number, string]>(
        'UPDATE handover_document SET published_at = ? WHERE id = ?',
      ),
      origins: database.prepare<[], FileOrigin>('SELECT kind, id, at FROM handover_document'),
      pending: database.prepare<[], Row>(
        `SELECT * FROM handover_document
         WHERE kind = 'acceptance' AND own = 1 AND taken_over_at IS NULL ORDER BY at`,
      ),
      takeOver: database.prepare<[number, string]>(
        'UPDATE handover_document SET taken_over_at = ? WHERE id = ?',
      ),
      laptop: database.prepare<[], string>('SELECT id FROM laptop LIMIT 1').pluck(),
    }
  }

  /** By what this laptop is known to others. */
  laptop(): string {
    const id = this.#statements.laptop.get()
    if (id === undefined) throw new Error('the laptop has no id')
    return id
  }

  /** Adds one of this laptop, which waits to be written to the folder; one that is known stays as it is. */
  addOwn(document: HandoverDocument, now: number): void {
    this.#add(document, { own: 1, arrived_at: now, published_at: null })
  }

  /** Adds one that was found; false for one that is known. It may be of this laptop, whose data was lost since. */
  addFound(document: HandoverDocument, now: number): boolean {
    const own = identityOf(document).laptop === this.laptop() ? 1 : 0
    return this.#add(document, { own, arrived_at: now, published_at: now })
  }

  has(id: string): boolean {
    return this.#statements.find.get(id) !== undefined
  }

  get(id: string): HandoverDocument | null {
    const row = this.#statements.find.get(id)
    return row === undefined ? null : this.#documentOf(row)
  }

  /** The ids of those of this laptop that are not in the folder yet, the oldest first. */
  waiting(): string[] {
    return this.#statements.waiting.all()
  }

  setPublished(id: string, at: number): void {
    this.#statements.publish.run(at, id)
  }

  /** What the names of the files of all that are known are made of. */
  origins(): FileOrigin[] {
    return this.#statements.origins.all()
  }

  /** The acceptances of this laptop whose items are not in its store yet, the oldest first. */
  pendingAcceptances(): Acceptance[] {
    return this.#statements.pending.all().flatMap((row) => {
      const document = this.#documentOf(row)
      return document.kind === 'acceptance' ? [document.acceptance] : []
    })
  }

  setTakenOver(acceptanceId: string, at: number): void {
    this.#statements.takeOver.run(at, acceptanceId)
  }

  /** The newest notes, the newest first. */
  outlines(most: number): KeptOutline[] {
    return this.#statements.notes.all(most).flatMap((id) => this.#outlines.get(id) ?? this.#outline(id) ?? [])
  }

  find(noteId: string): KeptNote | null {
    const rows = this.#statements.ofNote.all(noteId)
    const documents = rows.map((row) => this.#documentOf(row))
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

  #outline(noteId: string): KeptOutline | null {
    const kept = this.find(noteId)
    if (kept === null) return null
    const { carried: _, ...note } = kept.note
    const outline = { ...kept, note }
    this.#outlines.set(noteId, outline)
    return outline
  }

  #add(document: HandoverDocument, how: Pick<Row, 'own' | 'arrived_at' | 'published_at'>): boolean {
    const { id, noteId, at } = identityOf(document)
    this.#outlines.delete(noteId)
    const { insert, insertPicture } = this.#statements
    return this.#database.transaction(() => {
      if (document.kind === 'picture') {
        const { type, base64 } = document.picture
        insertPicture.run(id, type, Buffer.from(base64, 'base64'))
      }
      const content = JSON.stringify(withoutBytes(document))
      return insert.run({ ...how, id, kind: document.kind, note_id: noteId, at, content }).changes > 0
    })()
  }

  #documentOf({ id, kind, content }: Row): HandoverDocument {
    const document = JSON.parse(content)
    if (kind === 'picture') document.picture.base64 = this.#statements.picture.get(id)?.toString('base64')
    return documentSchema.parse(document)
  }
}

function withoutBytes(document: HandoverDocument): HandoverDocument {
  return document.kind === 'picture'
    ? { kind: 'picture', picture: { ...document.picture, base64: '' } }
    : document
}
