import type { Clock } from '../clock'
import { copiesIn, makeCopy } from './copies'
import type { Database } from './database'

const minute = 60_000
const day = 24 * 60 * minute
/** Not at once: a start has better things to do. */
const firstLook = 5 * minute
const often = 60 * minute

interface Parts {
  database: Database
  dataFolder: string
  clock: Pick<Clock, 'now'>
  /** A copy could not be made; null: one was made again. */
  onTrouble(error: unknown): void
}

/** Makes a copy of the database when the newest is a day old, and notices when that fails. */
export class DailyCopy {
  #timers: NodeJS.Timeout[] = []
  #making: Promise<void> | null = null

  constructor(private readonly parts: Parts) {}

  start(): void {
    const look = () => void this.look()
    this.#timers = [setTimeout(look, firstLook), setInterval(look, often)]
  }

  /** Waits for the copy that is being made. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer)
    await this.#making
  }

  /** Makes a copy if one is wanted. */
  look(): Promise<void> {
    this.#making ??= this.#makeIfDue().finally(() => {
      this.#making = null
    })
    return this.#making
  }

  /** Makes one in any case, and throws when it cannot. */
  async makeNow(): Promise<void> {
    await this.#making
    const { database, dataFolder, clock, onTrouble } = this.parts
    await makeCopy(database, dataFolder, clock.now())
    onTrouble(null)
  }

  async #makeIfDue(): Promise<void> {
    const { database, dataFolder, clock, onTrouble } = this.parts
    try {
      const now = clock.now()
      const newest = copiesIn(dataFolder)[0]?.at ?? 0
      // One of a time to come was made before the clock was put right.
      if (newest <= now && now - newest < day) return
      await makeCopy(database, dataFolder, now)
      onTrouble(null)
    } catch (error) {
      onTrouble(error)
    }
  }
}
