/**
 * Counts how long calls could be heard. It is told the time again and again; a step that is much longer than those
 * between, or that leads back, was a sleep or a clock that was set, and does not count.
 */
export class ListenedTime {
  #since: number | null = null

  /** `longestStep`: milliseconds, more than the time after which it is told again. */
  constructor(
    private total: number,
    private readonly longestStep: number,
  ) {}

  /** From now on calls can be heard, or cannot. */
  listen(isListening: boolean, now: number): void {
    this.total = this.at(now)
    this.#since = isListening ? now : null
  }

  /** All the time until now, milliseconds. */
  at(now: number): number {
    if (this.#since === null) return this.total
    const step = now - this.#since
    return step < 0 || step > this.longestStep ? this.total : this.total + step
  }
}
