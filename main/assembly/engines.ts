import { setImmediate as turn } from 'node:timers/promises'

/** Something that works by itself from its start until it is stopped. */
export interface Engine {
  start(): void
  stop(): void | Promise<void>
}

/**
 * Starts engines in their order, each after everything else had a turn: the state can be answered before the first
 * begins. Stops those that were started, in the same order.
 */
export class Engines {
  readonly #started: Engine[] = []
  #starting: Promise<void> = Promise.resolve()
  #stopped = false

  constructor(private readonly engines: readonly Engine[]) {}

  start(): void {
    this.#starting = this.#startAll()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    await this.#starting
    for (const engine of this.#started) await engine.stop()
  }

  async #startAll(): Promise<void> {
    for (const engine of this.engines) {
      await turn()
      if (this.#stopped) return
      engine.start()
      this.#started.push(engine)
    }
  }
}
