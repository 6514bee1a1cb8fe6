import type { DayTally } from '../../shared/watch/figures/strip'
import type { Database } from './database'

/** The number of a local day (see `localDayAt`) with its checks. */
export interface TalliedDay extends DayTally {
  day: number
}

/** The table of what each local day showed, for the strips of all monitors at once. */
export class DayTallyRepository {
  readonly #statements

  constructor(database: Database) {
    this.#statements = {
      add: database.prepare<DayTally & { series: number; day: number }>(
        `INSERT INTO day_tally (series, day, ok, warning, critical, unknown, maintenance)
         VALUES (@series, @day, @ok, @warning, @critical, @unknown, @maintenance)
         ON CONFLICT (series, day) DO UPDATE SET
           ok = ok + excluded.ok, warning = warning + excluded.warning, critical = critical + excluded.critical,
           unknown = unknown + excluded.unknown, maintenance = maintenance + excluded.maintenance`,
      ),
      // One row for each monitor: tens of thousands of rows take twice the time.
      between: database.prepare<[number, number], { monitorId: string; days: string }>(
        `SELECT monitor_id AS monitorId,
           json_group_array(json_array(day, ok, warning, critical, unknown, maintenance)) AS days
         FROM series CROSS JOIN day_tally ON series = number WHERE day BETWEEN ? AND ? GROUP BY number`,
      ),
      delete: database.prepare<[number, number]>('DELETE FROM day_tally WHERE series = ? AND day < ?'),
    }
  }

  /** Adds to what a local day of a series showed. */
  add(series: number, day: number, tally: DayTally): void {
    this.#statements.add.run({ ...tally, series, day })
  }

  /** The days of all monitors from one to another, both included. */
  between(first: number, last: number): { monitorId: string; days: TalliedDay[] }[] {
    return this.#statements.between
      .all(first, last)
      .map(({ monitorId, days }) => ({ monitorId, days: readDays(days) }))
  }

  deleteBefore(series: number, day: number): void {
    this.#statements.delete.run(series, day)
  }
}

type DayList = [
  day: number,
  ok: number,
  warning: number,
  critical: number,
  unknown: number,
  maintenance: number,
]

function readDays(json: string): TalliedDay[] {
  const lists: DayList[] = JSON.parse(json)
  return lists.map(([day, ok, warning, critical, unknown, maintenance]) => ({
    day,
    ok,
    warning,
    critical,
    unknown,
    maintenance,
  }))
}
