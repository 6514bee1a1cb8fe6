import { renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { savedFromMemorySentence } from '../../shared/store/failure'
import type { Clock } from '../clock'
import type { Notices } from '../notices'
import { copyTo } from './copies'
import type { Database } from './database'
import { appearanceOf } from './not-written'

interface Parts {
  database: Database
  dataFolder: string
  clock: Clock
  notices: Pick<Notices, 'tellCurrent'>
  /** What stands on the screen while nothing is saved. */
  sentence: string
}

/** How often it is tried, and saved once it works, in milliseconds. */
const saveEvery = 30_000

/** Saves a database that is in memory, since its folder could not be written, as soon as it can be. */
export class KeptInMemory {
  readonly #file: string
  #appearance: string
  #timer: NodeJS.Timeout | null = null
  #saving: Promise<void> = Promise.resolve()

  constructor(private readonly parts: Parts) {
    this.#file = join(parts.dataFolder, 'watchkeeper.db')
    this.#appearance = appearanceOf(this.#file)
  }

  start(): void {
    this.parts.notices.tellCurrent('store', this.parts.sentence)
    this.#timer = setInterval(() => void this.save(), saveEvery)
  }

  async stop(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    await this.save()
  }

  /** Puts a copy of all that is in memory in the place of the file, unless another has changed that meanwhile. */
  save(): Promise<void> {
    this.#saving = this.#saving.then(() => this.#saveNow())
    return this.#saving
  }

  async #saveNow(): Promise<void> {
    const { database, notices, clock, sentence } = this.parts
    try {
      if (appearanceOf(this.#file) !== this.#appearance) return
      const saved = `${this.#file}.saved`
      await copyTo(database, saved)
      for (const suffix of ['-wal', '-shm']) rmSync(this.#file + suffix, { force: true })
      renameSync(saved, this.#file)
      this.#appearance = appearanceOf(this.#file)
      notices.tellCurrent('store', savedFromMemorySentence(clock.now(), clock.zone()))
    } catch {
      notices.tellCurrent('store', sentence)
    }
  }
}
