import { setImmediate as breathe } from 'node:timers/promises'
import { deleteBefore, type Retention } from '../../shared/watch/figures/retention'
import type { Clock } from '../clock'
import type { Database } from '../store/database'
import { giveBackPages } from '../store/free-pages'
import type { SampleRepository } from '../store/samples'
import type { SummingUp } from '../store/summing-up'

const every = 5 * 60_000
/** How long it works before everything else has its turn, milliseconds. */
const atATime = 5
const hour = 60 * 60_000
const day = 24 * hour

interface Parts {
  database: Database
  samples: SampleRepository
  summingUp: SummingUp
  clock: Pick<Clock, 'now'>
  retention(): Retention
  onFailure(error: unknown): void
}

/** By kind of record the time from before which it is deleted. */
type Limits = Retention

/** Sums up the checks of all monitors and deletes what is too old, in small steps that nobody notices. */
export class HistoryUpkeep {
  #timer: NodeJS.Timeout | null = null
  #running: Promise<void> | null = null

  constructor(private readonly parts: Parts) {}

  start(): void {
    this.#timer = setInterval(() => void this.run().catch(this.parts.onFailure), every)
  }

  /** Ends after the step that is being made. */
  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
    await this.#running?.catch(() => undefined)
  }

  /** One pass over everything, or the one that is under way. */
  run(): Promise<void> {
    this.#running ??= this.#pass().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #pass(): Promise<void> {
    const { database, samples, summingUp } = this.parts
    const limits = this.#limits()
    let begun = performance.now()
    for (const series of summingUp.allSeries()) {
      while (summingUp.takeSome(series)) await breathe()
      database.transaction(() => this.#deleteOld(series, limits))()
      if (performance.now() - begun < atATime) continue
      await breathe()
      if (this.#timer === null) return
      begun = performance.now()
    }
    samples.forgetTextsBefore(samples.oldest() ?? limits.checks)
    giveBackPages(database)
  }

  #limits(): Limits {
    const { samples, summingUp, clock, retention } = this.parts
    const now = clock.now()
    const kept = retention()
    const limit = (oldest: number | null, kept: number, step: number) =>
      deleteBefore({ oldest: oldest ?? now, kept, step }, now)
    // What a pass deletes is more than what has grown old since the last, and no less than a row.
    return {
      checks: limit(samples.oldest(), kept.checks, hour),
      minutes: limit(summingUp.minutes.oldest(), kept.minutes, hour),
      hours: limit(summingUp.hours.oldest(), kept.hours, day),
    }
  }

  #deleteOld(series: number, limits: Limits): void {
    const { samples, summingUp } = this.parts
    samples.deleteBefore(series, limits.checks)
    summingUp.minutes.deleteBefore(series, limits.minutes)
    summingUp.hours.deleteBefore(series, limits.hours)
    summingUp.days.deleteBefore(series, Math.floor(limits.hours / day))
  }
}
