import type { JudgedSample } from '../../shared/watch/view'
import type { Database } from './database'

/** How long samples are kept, milliseconds. */
export const samplesKept = 48 * 60 * 60_000
/** Rows of one purge: few enough not to be noticed. */
const purgedAtOnce = 1000

/** The table of samples. */
export class SampleRepository {
  readonly #statements

  constructor(database: Database) {
    this.#statements = {
      insert: database.prepare<JudgedSample & { id: string }>(
        `INSERT OR REPLACE INTO sample (monitor_id, at, outcome, status, value, unit, duration, text)
         VALUES (@id, @at, @outcome, @status, @value, @unit, @duration, @text)`,
      ),
      newest: database.prepare<[string, number], JudgedSample>(
        `SELECT ${columns} FROM sample WHERE monitor_id = ? ORDER BY at DESC LIMIT ?`,
      ),
      count: database
        .prepare<[string, number, number], number>(
          'SELECT count(*) FROM sample WHERE monitor_id = ? AND at BETWEEN ? AND ?',
        )
        .pluck(),
      between: database.prepare<[string, number, number], JudgedSample>(
        `SELECT ${columns} FROM sample WHERE monitor_id = ? AND at BETWEEN ? AND ? ORDER BY at`,
      ),
      // SQLite takes the other columns from the row that has the maximum.
      worstOfEach: database.prepare<ThinnedRange, JudgedSample & { badness: number }>(
        `SELECT ${columns}, max(
           CASE status WHEN 'critical' THEN 3e15 WHEN 'warning' THEN 2e15 WHEN 'unknown' THEN 1e15 ELSE 0 END
           + coalesce(value, 0)) AS badness
         FROM sample WHERE monitor_id = @id AND at BETWEEN @from AND @to
         GROUP BY CAST((at - @from) / @width AS INTEGER) ORDER BY at`,
      ),
      purge: database.prepare<[number, number]>(
        `DELETE FROM sample WHERE (monitor_id, at) IN (SELECT monitor_id, at FROM sample WHERE at < ? LIMIT ?)`,
      ),
    }
  }

  insert(id: string, sample: JudgedSample): void {
    this.#statements.insert.run({ id, ...sample })
  }

  /** The newest samples of a monitor, oldest first. */
  newest(id: string, most: number): JudgedSample[] {
    return this.#statements.newest.all(id, most).reverse()
  }

  /**
   * The samples of a monitor between two times, both included, oldest first. Where there are more than `most`, the
   * worst of each stretch of time stands for it.
   */
  between(id: string, from: number, to: number, most = 1000): JudgedSample[] {
    const count = this.#statements.count.get(id, from, to) ?? 0
    if (count <= most) return this.#statements.between.all(id, from, to)
    const width = Math.ceil((to - from + 1) / most)
    return this.#statements.worstOfEach
      .all({ id, from, to, width })
      .map(({ badness: _badness, ...sample }) => sample)
  }

  /** Deletes some of the samples from before a time; true when there may be more. */
  purgeBefore(time: number): boolean {
    return this.#statements.purge.run(time, purgedAtOnce).changes === purgedAtOnce
  }
}

const columns = 'at, outcome, status, value, unit, duration, text'

interface ThinnedRange {
  id: string
  from: number
  to: number
  width: number
}
