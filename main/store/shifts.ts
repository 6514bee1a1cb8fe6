import type { Shift } from '../../shared/shift/record'
import type { Database } from './database'

interface Row {
  id: string
  person: string
  started_at: number
  planned_end_at: number | null
  paused_at: number | null
  ended_at: number | null
}

const columns = 'id, person, started_at, planned_end_at, paused_at, ended_at'

/** Shifts, in table `shift`. */
export class ShiftRepository {
  readonly #insert
  readonly #end
  readonly #pause
  readonly #current
  readonly #newest
  readonly #find
  readonly #remind
  readonly #toRemind

  constructor(database: Database) {
    this.#insert = database.prepare<Row>(
      `INSERT INTO shift (${columns})
       VALUES (:id, :person, :started_at, :planned_end_at, :paused_at, :ended_at)`,
    )
    this.#end = database.prepare<[number, string]>(
      'UPDATE shift SET ended_at = ?, paused_at = NULL WHERE id = ?',
    )
    this.#pause = database.prepare<[number | null, string]>('UPDATE shift SET paused_at = ? WHERE id = ?')
    this.#current = database.prepare<[], Row>(
      `SELECT ${columns} FROM shift WHERE ended_at IS NULL ORDER BY started_at, rowid`,
    )
    this.#newest = database.prepare<[], Row>(
      `SELECT ${columns} FROM shift ORDER BY coalesce(ended_at, started_at) DESC, rowid DESC LIMIT 1`,
    )
    this.#find = database.prepare<[string], Row>(`SELECT ${columns} FROM shift WHERE id = ?`)
    this.#remind = database.prepare<[number, string]>('UPDATE shift SET reminded_at = ? WHERE id = ?')
    this.#toRemind = database.prepare<[number], Row>(
      `SELECT ${columns} FROM shift
       WHERE ended_at IS NULL AND reminded_at IS NULL AND planned_end_at <= ? ORDER BY planned_end_at`,
    )
  }

  add(shift: Shift): void {
    this.#insert.run({
      id: shift.id,
      person: shift.person,
      started_at: shift.startedAt,
      planned_end_at: shift.plannedEndAt,
      paused_at: shift.pausedAt,
      ended_at: shift.endedAt,
    })
  }

  end(id: string, at: number): void {
    this.#end.run(at, id)
  }

  /** Interrupts it at a time; null goes on with it. */
  setPaused(id: string, at: number | null): void {
    this.#pause.run(at, id)
  }

  /** Those that have begun and not ended, in the order they began. */
  current(): Shift[] {
    return this.#current.all().map(shiftOf)
  }

  /** The one that ended last, or began last where that is later. */
  newest(): Shift | null {
    const row = this.#newest.get()
    return row === undefined ? null : shiftOf(row)
  }

  find(id: string): Shift | null {
    const row = this.#find.get(id)
    return row === undefined ? null : shiftOf(row)
  }

  /** Those that are planned to end by a time and whose person has not been told so. */
  toRemind(by: number): Shift[] {
    return this.#toRemind.all(by).map(shiftOf)
  }

  setReminded(id: string, at: number): void {
    this.#remind.run(at, id)
  }
}

function shiftOf(row: Row): Shift {
  return {
    id: row.id,
    person: row.person,
    startedAt: row.started_at,
    plannedEndAt: row.planned_end_at,
    pausedAt: row.paused_at,
    endedAt: row.ended_at,
  }
}
