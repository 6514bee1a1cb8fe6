import { talliesOfDays } from '../../shared/watch/figures/strip'
import type { Unit } from '../../shared/watch/quantity'
import type { Database } from './database'
import { DayTallyRepository } from './day-tallies'
import { RollUpRepository } from './roll-ups'
import { type SampleNumbers, sampleOf, unitOf } from './sample-row'

/** How many samples are summed up in one transaction: a few milliseconds of work. */
const atOnce = 1000

/** The tables in which a monitor is a number. */
export interface Series {
  number: number
  /** That of the newest value that was summed up. */
  unit: Unit | null
}

/**
 * Takes samples into the roll-ups, each exactly once: those from after `rolled_up_to`, and the late ones, which came
 * when their time was summed up already. What is done is noted in the same transaction, so that neither a crash nor a
 * clock that was set back loses a check or counts it twice.
 */
export class SummingUp {
  readonly minutes: RollUpRepository
  readonly hours: RollUpRepository
  readonly days: DayTallyRepository
  readonly #database: Database
  readonly #statements

  constructor(
    database: Database,
    /** The number of the local day that a time is in. */
    private readonly dayOf: (at: number) => number,
  ) {
    this.#database = database
    this.minutes = new RollUpRepository(database, 'minutes')
    this.hours = new RollUpRepository(database, 'hours')
    this.days = new DayTallyRepository(database)
    this.#statements = {
      all: database.prepare<[], number>('SELECT number FROM series').pluck(),
      untouched: database.prepare<[], number>('SELECT number FROM series WHERE rolled_up_to = 0').pluck(),
      ofMonitor: database.prepare<[string], { number: number; unit: number | null }>(
        'SELECT number, unit FROM series WHERE monitor_id = ?',
      ),
      due: database.prepare<{ series: number; atOnce: number }, SampleNumbers>(
        `SELECT ${columns} FROM sample WHERE series = @series
           AND at >= (SELECT rolled_up_to FROM series WHERE number = @series)
         ORDER BY at LIMIT @atOnce`,
      ),
      late: database.prepare<[number, number], SampleNumbers>(
        `SELECT ${columns} FROM late_sample CROSS JOIN sample USING (series, at) WHERE series = ? ORDER BY at LIMIT ?`,
      ),
      forgetLate: database.prepare<[number, number]>('DELETE FROM late_sample WHERE series = ? AND at <= ?'),
      note: database.prepare<[number, number | null, number]>(
        'UPDATE series SET rolled_up_to = max(rolled_up_to, ?), unit = coalesce(?, unit) WHERE number = ?',
      ),
    }
  }

  allSeries(): number[] {
    return this.#statements.all.all()
  }

  /** Those of which nothing was summed up so far. */
  untouchedSeries(): number[] {
    return this.#statements.untouched.all()
  }

  /** Null for a monitor that is not stored any more. */
  seriesOf(monitorId: string): Series | null {
    const found = this.#statements.ofMonitor.get(monitorId)
    return found === undefined ? null : { number: found.number, unit: unitOf(found.unit) }
  }

  /** Sums up some of the samples of a series that are not yet; true when there may be more. */
  takeSome(series: number): boolean {
    return this.#database.transaction(() => {
      const late = this.#statements.late.all(series, atOnce)
      const due = this.#statements.due.all({ series, atOnce })
      const lastLate = late.at(-1)
      const lastDue = due.at(-1)
      this.#add(series, [...late, ...due])
      if (lastLate !== undefined) this.#statements.forgetLate.run(series, lastLate.at)
      if (lastDue !== undefined) {
        const unit = due.findLast(({ value }) => value !== null)?.unit ?? null
        this.#statements.note.run(lastDue.at + 1, unit, series)
      }
      return late.length === atOnce || due.length === atOnce
    })()
  }

  #add(series: number, rows: readonly SampleNumbers[]): void {
    if (rows.length === 0) return
    const samples = rows.map((row) => sampleOf(row, ''))
    this.minutes.add(series, samples)
    this.hours.add(series, samples)
    for (const [day, tally] of talliesOfDays(samples, this.dayOf)) this.days.add(series, day, tally)
  }
}

const columns = 'at, outcome, status, maintenance, reported, unit, value, duration'
