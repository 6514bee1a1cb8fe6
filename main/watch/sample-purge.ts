import { setImmediate as breathe } from 'node:timers/promises'
import type { Clock } from '../clock'
import { type SampleRepository, samplesKept } from '../store/samples'

const every = 10 * 60_000

/** Deletes samples that are too old, in small steps that nobody notices. */
export class SamplePurge {
  #timer: NodeJS.Timeout | null = null

  constructor(
    private readonly samples: SampleRepository,
    private readonly clock: Pick<Clock, 'now'>,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  start(): void {
    this.#timer = setInterval(() => void this.purge().catch(this.onFailure), every)
  }

  stop(): void {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
  }

  async purge(): Promise<void> {
    const oldest = this.clock.now() - samplesKept
    while (this.samples.purgeBefore(oldest)) {
      await breathe()
      if (this.#timer === null) return
    }
  }
}
