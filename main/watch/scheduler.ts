import type { Clock } from '../clock'
import { DueHeap } from './due-heap'

/** How many checks run at the same time: as many as may hang in a great outage without holding up the others. */
const defaultConcurrency = 128
/** The timer never waits longer, so that sleep is noticed soon after it ended. */
const longestWait = 15_000
/** Where so much time is missing, the laptop slept. */
const toleratedGap = 10_000

interface Parts {
  clock: Pick<Clock, 'now'>
  concurrency?: number
  /** Runs what was due; it must not reject. */
  run(id: string): Promise<void>
  /** The laptop slept, or its clock was put forward: what was due meanwhile runs only after this set new times. */
  onGap(): void
}

/**
 * Runs each thing when it is due, never twice at the same time, with one timer for all. Due times are kept by the
 * monotonic clock, so that setting the laptop's clock neither stalls nor hurries anything; sleep is told by what the
 * wall clock has gone ahead of it.
 */
export class Scheduler {
  readonly #waiting = new DueHeap()
  /** What is due again though it still runs. */
  readonly #afterRun = new Map<string, number>()
  readonly #running = new Map<string, Promise<void>>()
  #timer: NodeJS.Timeout | null = null
  /** When the timer should ring, by the monotonic clock. */
  #expectedAt = Number.POSITIVE_INFINITY
  /** How far the wall clock was ahead of the monotonic one. */
  #ahead = 0
  #started = false

  constructor(private readonly parts: Parts) {}

  start(): void {
    this.#started = true
    this.forgetGap()
    this.#arm()
  }

  /** Starts nothing more and waits for what is running. */
  async stop(): Promise<void> {
    this.#started = false
    this.#disarm()
    await Promise.all(this.#running.values())
  }

  /** Sets in how many milliseconds something is due, in place of the time before. */
  setIn(id: string, delay: number): void {
    const at = performance.now() + Math.max(0, delay)
    if (this.#running.has(id)) {
      this.#afterRun.set(id, at)
      return
    }
    this.#waiting.set(id, at)
    if (at < this.#expectedAt) this.#arm()
  }

  delete(id: string): void {
    this.#waiting.delete(id)
    this.#afterRun.delete(id)
  }

  /** In how many milliseconds something is due; null when it is not, negative when it is late. */
  dueIn(id: string): number | null {
    const at = this.#waiting.at(id) ?? this.#afterRun.get(id) ?? null
    return at === null ? null : at - performance.now()
  }

  /** When something is due, UTC milliseconds. */
  dueAt(id: string): number | null {
    const delay = this.dueIn(id)
    return delay === null ? null : Math.round(this.parts.clock.now() + delay)
  }

  isRunning(id: string): boolean {
    return this.#running.has(id)
  }

  /** The time that is missing so far is known: it is not told again. */
  forgetGap(): void {
    this.#ahead = this.#aheadNow()
    if (this.#timer !== null) this.#arm()
  }

  #aheadNow(): number {
    return this.parts.clock.now() - performance.now()
  }

  /** While no place is free, the end of a run arms the timer again. */
  #arm(): void {
    if (!this.#started) return
    this.#disarm()
    const now = performance.now()
    const next = this.#isFull() ? null : this.#waiting.first()
    const wait = Math.min(longestWait, Math.max(0, (next?.at ?? Number.POSITIVE_INFINITY) - now))
    this.#expectedAt = now + wait
    this.#timer = setTimeout(() => this.#ring(), wait)
  }

  #disarm(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#expectedAt = Number.POSITIVE_INFINITY
  }

  #ring(): void {
    try {
      this.#noticeGap()
      this.#startDue()
    } finally {
      this.#arm()
    }
  }

  /** On some systems the monotonic clock rests while the laptop sleeps, on others it goes on. */
  #noticeGap(): void {
    const wentAhead = this.#aheadNow() - this.#ahead
    const isLate = performance.now() - this.#expectedAt > toleratedGap
    this.#ahead += wentAhead
    if (isLate || wentAhead > toleratedGap) this.parts.onGap()
  }

  #startDue(): void {
    const now = performance.now()
    for (let due = this.#waiting.first(); due !== null && !this.#isFull(); due = this.#waiting.first()) {
      // A timer may ring a fraction of a millisecond early.
      if (due.at > now + 1) return
      this.#run(due.id)
    }
  }

  #run(id: string): void {
    this.#waiting.delete(id)
    this.#running.set(
      id,
      this.parts.run(id).finally(() => this.#ended(id)),
    )
  }

  #ended(id: string): void {
    const wasFull = this.#isFull()
    this.#running.delete(id)
    const again = this.#afterRun.get(id)
    this.#afterRun.delete(id)
    if (again !== undefined) this.#waiting.set(id, again)
    if (wasFull || (again ?? Number.POSITIVE_INFINITY) < this.#expectedAt) this.#arm()
  }

  #isFull(): boolean {
    return this.#running.size >= (this.parts.concurrency ?? defaultConcurrency)
  }
}
