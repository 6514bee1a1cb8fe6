/** Lets so many through in each window of time. Times are milliseconds of any clock that never goes back. */
export class RateLimit {
  #windowBegan = Number.NEGATIVE_INFINITY
  #count = 0

  constructor(
    private readonly most: number,
    private readonly window: number,
  ) {}

  allows(now: number): boolean {
    if (now - this.#windowBegan >= this.window) {
      this.#windowBegan = now
      this.#count = 0
    }
    this.#count += 1
    return this.#count <= this.most
  }
}
