import type { JudgedSample } from '../../shared/watch/view'
import type { Database } from './database'
import { numbersOf, type SampleNumbers, sampleOf, unknownCode, withoutValue, withValue } from './sample-row'
import { SampleTexts } from './sample-texts'

/** The table of samples. */
export class SampleRepository {
  readonly #texts: SampleTexts
  readonly #statements

  constructor(database: Database) {
    this.#texts = new SampleTexts(database)
    this.#statements = {
      insert: database.prepare<SampleNumbers & { id: string; text: string; shared: string }>(
        `INSERT OR REPLACE INTO sample
           (series, at, outcome, status, maintenance, reported, unit, value, duration, text)
         SELECT number, @at, @outcome, @status, @maintenance, @reported, @unit, @value, @duration,
           coalesce((SELECT sample_text.number FROM sample_text WHERE sample_text.text = @shared), @text)
         FROM series WHERE monitor_id = @id`,
      ),
      newest: database.prepare<[string, number, number], SampleRow>(
        `SELECT ${columns} FROM ${samplesOfMonitor} ? AND at <= ? ORDER BY at DESC LIMIT ?`,
      ),
      count: database
        .prepare<[string, number, number], number>(
          'SELECT count(*) FROM series CROSS JOIN sample ON series = number WHERE monitor_id = ? AND at BETWEEN ? AND ?',
        )
        .pluck(),
      between: database.prepare<[string, number, number], SampleRow>(
        `SELECT ${columns} FROM ${samplesOfMonitor} ? AND at BETWEEN ? AND ? ORDER BY at`,
      ),
      // SQLite takes the other columns from the row that has the maximum.
      worstOfEach: database.prepare<ThinnedRange, SampleRow>(
        `SELECT ${columns}, max(CASE status WHEN ${unknownCode} THEN 0.5 ELSE status END * 1e15 + coalesce(value, 0))
         FROM ${samplesOfMonitor} @id AND at BETWEEN @from AND @to
         GROUP BY CAST((at - @from) / @width AS INTEGER) ORDER BY at`,
      ),
      oldest: database
        .prepare<[], number | null>(
          'SELECT min((SELECT min(at) FROM sample WHERE series = number)) FROM series',
        )
        .pluck(),
      delete: database.prepare<[number, number, number]>(
        `DELETE FROM sample WHERE series = ?
           AND at < min(?, (SELECT rolled_up_to FROM series WHERE number = ?))`,
      ),
    }
  }

  /** Of a monitor that is not stored any more, nothing is kept. */
  insert(id: string, sample: JudgedSample): void {
    const numbers = numbersOf(sample)
    const shared = withoutValue(sample.text, numbers)
    const isRestored = withValue(shared, numbers) === sample.text
    if (isRestored) this.#texts.note(shared, sample.at)
    this.#statements.insert.run({ ...numbers, id, text: sample.text, shared: isRestored ? shared : '' })
  }

  /** The newest samples of a monitor up to a time, oldest first: a clock that was wrong may have left later ones. */
  newest(id: string, most: number, until: number): JudgedSample[] {
    return this.#statements.newest.all(id, until, most).map(readRow).reverse()
  }

  count(id: string, from: number, to: number): number {
    return this.#statements.count.get(id, from, to) ?? 0
  }

  /**
   * The samples of a monitor between two times, both included, oldest first. Where there are more than `most`, the
   * worst of each stretch of time stands for it.
   */
  between(id: string, from: number, to: number, most = 1000): JudgedSample[] {
    if (this.count(id, from, to) <= most) return this.#statements.between.all(id, from, to).map(readRow)
    const width = Math.ceil((to - from + 1) / most)
    return this.#statements.worstOfEach.all({ id, from, to, width }).map(readRow)
  }

  /** When the oldest of all samples was taken; null when there is none. */
  oldest(): number | null {
    return this.#statements.oldest.get() ?? null
  }

  /** Deletes what is summed up of a series and from before a time. */
  deleteBefore(series: number, time: number): void {
    this.#statements.delete.run(series, time, series)
  }

  /** Forgets the texts that no sample from `oldest` on can have. */
  forgetTextsBefore(oldest: number): void {
    this.#texts.forgetBefore(oldest)
  }
}

const columns = `at, outcome, status, maintenance, reported, sample.unit AS unit, value, duration,
  sample.text AS text, sample_text.text AS shared`
const isShared = `typeof(sample.text) = 'integer' AND sample_text.number = sample.text`
// CROSS: SQLite is to find the series first, and then its samples; of its own it may look through all samples.
const samplesOfMonitor = `series CROSS JOIN sample ON series = series.number LEFT JOIN sample_text ON ${isShared}
  WHERE monitor_id =`

interface SampleRow extends SampleNumbers {
  /** The number of a shared text, or a text. */
  text: string | number
  shared: string | null
}

function readRow(row: SampleRow): JudgedSample {
  if (typeof row.text === 'string') return sampleOf(row, row.text)
  return sampleOf(row, row.shared === null ? '' : withValue(row.shared, row))
}

interface ThinnedRange {
  id: string
  from: number
  to: number
  width: number
}
