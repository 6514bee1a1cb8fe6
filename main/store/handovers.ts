import type { Handover, KeptHandover } from '../../shared/shift/record'
import type { Database } from './database'

interface Row {
  shift_id: string
  markdown: string
  edited: number
  drafted_at: number
  saved_at: number
}

interface RowWithShift extends Row {
  person: string
  started_at: number
  ended_at: number | null
}

/** Handover notes, one a shift, in table `handover`. */
export class HandoverRepository {
  readonly #save
  readonly #find
  readonly #all
  readonly #others
  readonly #findWithShift

  constructor(database: Database) {
    this.#save = database.prepare<Row>(
      `INSERT INTO handover (shift_id, markdown, edited, drafted_at, saved_at)
       VALUES (:shift_id, :markdown, :edited, :drafted_at, :saved_at)
       ON CONFLICT (shift_id) DO UPDATE SET markdown = excluded.markdown, edited = excluded.edited,
         drafted_at = excluded.drafted_at, saved_at = excluded.saved_at`,
    )
    this.#find = database.prepare<[string], Row>('SELECT * FROM handover WHERE shift_id = ?')
    this.#all = database.prepare<[], Row>('SELECT * FROM handover ORDER BY drafted_at')
    const withShift = 'SELECT * FROM handover JOIN shift ON shift.id = handover.shift_id'
    this.#others = database.prepare<[string, number], RowWithShift>(
      `${withShift} WHERE shift.id <> ? ORDER BY started_at DESC, shift.rowid DESC LIMIT ?`,
    )
    this.#findWithShift = database.prepare<[string], RowWithShift>(`${withShift} WHERE shift.id = ?`)
  }

  save(handover: Handover): void {
    this.#save.run({
      shift_id: handover.shiftId,
      markdown: handover.markdown,
      edited: handover.edited ? 1 : 0,
      drafted_at: handover.draftedAt,
      saved_at: handover.savedAt,
    })
  }

  ofShift(shiftId: string): Handover | null {
    const row = this.#find.get(shiftId)
    return row === undefined ? null : handoverOf(row)
  }

  /** In the order they were drafted. */
  all(): Handover[] {
    return this.#all.all().map(handoverOf)
  }

  /** The newest of all but one shift's, newest first. */
  otherThan(shiftId: string, most: number): (KeptHandover & { shiftId: string })[] {
    return this.#others.all(shiftId, most).map((row) => ({ shiftId: row.shift_id, ...keptOf(row) }))
  }

  /** The note of a shift, with whose it was. */
  read(shiftId: string): (KeptHandover & { markdown: string }) | null {
    const row = this.#findWithShift.get(shiftId)
    return row === undefined ? null : { ...keptOf(row), markdown: row.markdown }
  }
}

function keptOf(row: RowWithShift): KeptHandover {
  return { person: row.person, startedAt: row.started_at, endedAt: row.ended_at, savedAt: row.saved_at }
}

function handoverOf(row: Row): Handover {
  return {
    shiftId: row.shift_id,
    markdown: row.markdown,
    edited: row.edited === 1,
    draftedAt: row.drafted_at,
    savedAt: row.saved_at,
  }
}
