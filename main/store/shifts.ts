import type { Shift } from '../../shared/shift/record'
import type { Database } from './database'

interface Row {
  id: string
  person: string
  started_at: number
  planned_end_at: number | null
  ended_at: number | null
}

/** Shifts, in table `shift`; at most one has not ended. */
export class ShiftRepository {
  readonly #insert
  readonly #end
  readonly #current
  readonly #newest

  constructor(database: Database) {
    this.#insert = database.prepare<Row>(
      'INSERT INTO shift (id, person, started_at, planned_end_at, ended_at) VALUES (:id, :person, :started_at, :planned_end_at, :ended_at)',
    )
    this.#end = database.prepare<[number, string]>('UPDATE shift SET ended_at = ? WHERE id = ?')
    this.#current = database.prepare<[], Row>('SELECT * FROM shift WHERE ended_at IS NULL')
    this.#newest = database.prepare<[], Row>(
      'SELECT * FROM shift ORDER BY started_at DESC, rowid DESC LIMIT 1',
    )
  }

  add(shift: Shift): void {
    this.#insert.run({
      id: shift.id,
      person: shift.person,
      started_at: shift.startedAt,
      planned_end_at: shift.plannedEndAt,
      ended_at: shift.endedAt,
    })
  }

  end(id: string, at: number): void {
    this.#end.run(at, id)
  }

  /** The one that has begun and not ended. */
  current(): Shift | null {
    return shiftOf(this.#current.get())
  }

  /** The one that began last, ended or not. */
  newest(): Shift | null {
    return shiftOf(this.#newest.get())
  }
}

function shiftOf(row: Row | undefined): Shift | null {
  if (row === undefined) return null
  return {
    id: row.id,
    person: row.person,
    startedAt: row.started_at,
    plannedEndAt: row.planned_end_at,
    endedAt: row.ended_at,
  }
}
