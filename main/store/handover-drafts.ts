import { z } from 'zod'
import { draftLineSchema, type HandoverDraft } from '../../shared/handover/record'
import type { Database } from './database'

interface Row {
  shift_id: string
  lines: string
  drafted_at: number
  saved_at: number
  note_id: string | null
}

const linesSchema = z.array(draftLineSchema)

/** Handovers as they are written, one for each shift, in table `handover_draft`. */
export class HandoverDraftRepository {
  readonly #save
  readonly #find
  readonly #shiftIds

  constructor(database: Database) {
    this.#save = database.prepare<Row>(
      `INSERT INTO handover_draft (shift_id, lines, drafted_at, saved_at, note_id)
       VALUES (:shift_id, :lines, :drafted_at, :saved_at, :note_id)
       ON CONFLICT (shift_id) DO UPDATE SET lines = excluded.lines, drafted_at = excluded.drafted_at,
         saved_at = excluded.saved_at, note_id = excluded.note_id`,
    )
    this.#find = database.prepare<[string], Row>('SELECT * FROM handover_draft WHERE shift_id = ?')
    this.#shiftIds = database
      .prepare<[], string>('SELECT shift_id FROM handover_draft ORDER BY drafted_at')
      .pluck()
  }

  save({ shiftId, lines, draftedAt, savedAt, noteId }: HandoverDraft): void {
    this.#save.run({
      shift_id: shiftId,
      lines: JSON.stringify(lines),
      drafted_at: draftedAt,
      saved_at: savedAt,
      note_id: noteId,
    })
  }

  ofShift(shiftId: string): HandoverDraft | null {
    const row = this.#find.get(shiftId)
    return row === undefined ? null : draftOf(row)
  }

  /** The shifts that have one, in the order they were drafted. */
  shiftIds(): string[] {
    return this.#shiftIds.all()
  }

  /** In the order they were drafted. */
  all(): HandoverDraft[] {
    return this.shiftIds().flatMap((shiftId) => this.ofShift(shiftId) ?? [])
  }
}

function draftOf(row: Row): HandoverDraft {
  return {
    shiftId: row.shift_id,
    lines: linesSchema.parse(JSON.parse(row.lines)),
    draftedAt: row.drafted_at,
    savedAt: row.saved_at,
    noteId: row.note_id,
  }
}
