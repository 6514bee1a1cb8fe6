import type { Clock } from '../clock'

/** How many checks run at the same time. */
const defaultConcurrency = 32
/** The timer never waits longer, so that sleep is noticed soon after it ended. */
const longestWait = 15_000
/** A timer that is later than this means that the laptop slept or that its clock was set. */
const toleratedGap = 10_000

interface Parts {
  clock: Pick<Clock, 'now'>
  concurrency?: number
  /** Runs what was due; it must not reject. */
  run(id: string): Promise<void>
  /** Time is missing: nothing that was due meanwhile runs before this set new times. */
  onGap(): void
}

/** Runs each thing when it is due, never twice at the same time, with one timer for all. */
export class Scheduler {
  readonly #due = new Map<string, number>()
  readonly #running = new Map<string, Promise<void>>()
  #timer: NodeJS.Timeout | null = null
  /** When the timer should ring; the next look is not expected later. */
  #expectedAt = Number.POSITIVE_INFINITY
  #started = false

  constructor(private readonly parts: Parts) {}

  start(): void {
    this.#started = true
    this.#arm()
  }

  /** Starts nothing more and waits for what is running. */
  async stop(): Promise<void> {
    this.#started = false
    this.#disarm()
    await Promise.all(this.#running.values())
  }

  /** Sets when something is due, in place of the time before. While it is running, the time is kept for after. */
  set(id: string, at: number): void {
    this.#due.set(id, at)
    if (at < this.#expectedAt) this.#arm()
  }

  delete(id: string): void {
    this.#due.delete(id)
  }

  dueAt(id: string): number | null {
    return this.#due.get(id) ?? null
  }

  isRunning(id: string): boolean {
    return this.#running.has(id)
  }

  #arm(): void {
    if (!this.#started) return
    this.#disarm()
    const now = this.parts.clock.now()
    const wait = Math.min(longestWait, Math.max(0, this.#earliest() - now))
    this.#expectedAt = now + wait
    this.#timer = setTimeout(() => this.#ring(), wait)
  }

  #disarm(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#expectedAt = Number.POSITIVE_INFINITY
  }

  #ring(): void {
    const now = this.parts.clock.now()
    if (Math.abs(now - this.#expectedAt) > toleratedGap) this.parts.onGap()
    this.#startDue(now)
    this.#arm()
  }

  #startDue(now: number): void {
    const due = [...this.#due]
      .filter(([id, at]) => at <= now && !this.#running.has(id))
      .sort(([, one], [, other]) => one - other)
    for (const [id] of due.slice(0, this.#free())) this.#run(id)
  }

  #run(id: string): void {
    this.#due.delete(id)
    const running = this.parts.run(id).finally(() => {
      this.#running.delete(id)
      this.#arm()
    })
    this.#running.set(id, running)
  }

  /** While no place is free, the end of a run arms the timer again. */
  #earliest(): number {
    if (this.#free() === 0) return Number.POSITIVE_INFINITY
    let earliest = Number.POSITIVE_INFINITY
    for (const [id, at] of this.#due) if (at < earliest && !this.#running.has(id)) earliest = at
    return earliest
  }

  #free(): number {
    return Math.max(0, (this.parts.concurrency ?? defaultConcurrency) - this.#running.size)
  }
}
