import type { TimedRollUp } from '../../shared/watch/figures/points'
import { RollUp, type SummedSample } from '../../shared/watch/figures/roll-up'
import { decodeRollUps, encodeRollUps, type Places } from '../../shared/watch/figures/roll-up-bytes'
import type { Database } from './database'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** Keys of a table of roll-ups: see the migration that makes it. */
const keysOfSeries = 10_000_000

/** One row for many roll-ups, the minutes of an hour or the hours of a day, since a row of its own takes more than they do. */
const tables = {
  minutes: { name: 'minute_roll_up', width: minute, rowWidth: hour },
  hours: { name: 'hour_roll_up', width: hour, rowWidth: day },
} as const
export type RollUpKind = keyof typeof tables

/** One of the tables of roll-ups. Buckets of time are in UTC, so that no change of clocks makes two into one. */
export class RollUpRepository {
  readonly #table
  readonly #statements

  constructor(database: Database, kind: RollUpKind) {
    this.#table = tables[kind]
    const { name } = this.#table
    this.#statements = {
      get: database.prepare<[number], Uint8Array>(`SELECT roll_ups FROM ${name} WHERE key = ?`).pluck(),
      put: database.prepare<[number, Uint8Array]>(
        `INSERT INTO ${name} (key, roll_ups) VALUES (?, ?)
         ON CONFLICT (key) DO UPDATE SET roll_ups = excluded.roll_ups`,
      ),
      between: database.prepare<[number, number], { key: number; rollUps: Uint8Array }>(
        `SELECT key, roll_ups AS rollUps FROM ${name} WHERE key BETWEEN ? AND ? ORDER BY key`,
      ),
      oldest: database
        .prepare<[], number | null>(
          `SELECT min((SELECT min(key) - number * ${keysOfSeries} FROM ${name}
             WHERE key BETWEEN number * ${keysOfSeries} AND number * ${keysOfSeries} + ${keysOfSeries - 1}))
           FROM series`,
        )
        .pluck(),
      delete: database.prepare<[number, number]>(`DELETE FROM ${name} WHERE key >= ? AND key < ?`),
    }
  }

  /** Adds what checks showed to what is there, by their times. */
  add(series: number, samples: readonly SummedSample[]): void {
    const { width, rowWidth } = this.#table
    const rows = new Map<number, Places>()
    for (const sample of samples) {
      const key = this.#key(series, sample.at)
      const places = rows.get(key) ?? this.#read(key)
      rows.set(key, places)
      const place = Math.floor((sample.at % rowWidth) / width)
      const rollUp = places.get(place) ?? new RollUp()
      rollUp.add(sample)
      places.set(place, rollUp)
    }
    for (const [key, places] of rows) this.#statements.put.run(key, encodeRollUps(places))
  }

  /** Those that begin in [from, to), in the order of their times. */
  between(series: number, from: number, to: number): TimedRollUp[] {
    const { width, rowWidth } = this.#table
    const found: TimedRollUp[] = []
    for (const { key, rollUps } of this.#statements.between.all(
      this.#key(series, from),
      this.#key(series, to),
    )) {
      const start = (key - series * keysOfSeries) * rowWidth
      for (const [place, rollUp] of decodeRollUps(rollUps)) {
        const at = start + place * width
        if (at >= from && at < to) found.push({ at, rollUp })
      }
    }
    return found
  }

  /** When the row of the oldest of all begins; null when there is none. */
  oldest(): number | null {
    const row = this.#statements.oldest.get() ?? null
    return row === null ? null : row * this.#table.rowWidth
  }

  /** Deletes the rows of a series that end before a time. */
  deleteBefore(series: number, time: number): void {
    this.#statements.delete.run(series * keysOfSeries, this.#key(series, Math.max(0, time)))
  }

  #key(series: number, at: number): number {
    return series * keysOfSeries + Math.floor(at / this.#table.rowWidth)
  }

  #read(key: number): Places {
    const stored = this.#statements.get.get(key)
    return stored === undefined ? new Map() : decodeRollUps(stored)
  }
}
