import { failingSentence, type StoreFailure, savedAgainSentence } from '../../shared/store/failure'
import { paceAfter, quickPace, slowWritingSentence } from '../../shared/store/pace'
import type { Clock } from '../clock'
import type { Diagnostics } from '../diagnostics'
import type { Notices } from '../notices'
import { waitForOthers } from './database'
import { storeFailureOf } from './store-failure'
import { suspect } from './suspicion'
import type { TimedDatabase } from './timed-database'

interface Parts {
  database: TimedDatabase
  dataFolder: string
  clock: Clock
  notices: Pick<Notices, 'tell' | 'tellCurrent'>
  /** It can be written again. */
  onWell(): void
}

/** How often it is tried whether the database can be written again, in milliseconds. */
const tryEvery = 5_000
/** So much room, in bytes, must be there before it counts as enough. */
const enoughRoom = 256 * 1024

/**
 * Notices when the database cannot be used, or is slow, tells it as long as it is so, and from when to when it was so. All that
 * failed comes by the technical log, so that no place where something is stored has to think of it.
 */
export class StoreHealth {
  #failing: { failure: StoreFailure; since: number; timer: NodeJS.Timeout } | null = null

  #pace = quickPace

  constructor(private readonly parts: Parts) {
    parts.database.onTransaction = (took) => this.#timed(took)
  }

  /** The technical log, with an eye on what fails in the database. */
  watching(diagnostics: Diagnostics): Diagnostics {
    return {
      record: (message, details = {}) => {
        // A disk that is full for hours would fill the log with a line for each check.
        const isKnown = this.#failing !== null && storeFailureOf(details.error) === this.#failing.failure
        if (!isKnown) diagnostics.record(message, details)
        this.noticed(details.error)
      },
    }
  }

  /** Something failed; where it was the database, a person is told. */
  noticed(error: unknown): void {
    const failure = storeFailureOf(error)
    if (failure === null || failure === this.#failing?.failure) return
    const since = this.#failing?.since ?? this.parts.clock.now()
    const timer = this.#failing?.timer ?? setInterval(() => this.#tryAgain(), tryEvery)
    this.#failing = { failure, since, timer }
    if (failure === 'damaged') suspect(this.parts.dataFolder)
    // Waiting in vain for each write would keep everything else from being answered.
    if (failure === 'in use') waitForOthers(this.parts.database, false)
    this.#tell()
  }

  stop(): void {
    if (this.#failing !== null) clearInterval(this.#failing.timer)
    this.#failing = null
  }

  /** A disk that is slow keeps everything else waiting, too, and is known by nothing but the time it takes. */
  #timed(took: number): void {
    const { clock, notices, dataFolder } = this.parts
    const before = this.#pace
    const now = clock.now()
    this.#pace = paceAfter(before, { at: now, took })
    if (before.since === null && this.#pace.since === null) return
    notices.tellCurrent('pace', slowWritingSentence(this.#pace, dataFolder, { now, zone: clock.zone() }))
  }

  #tell(): void {
    const { clock, notices, dataFolder } = this.parts
    if (this.#failing === null) return
    const { failure, since } = this.#failing
    const moments = { since, now: clock.now(), zone: clock.zone() }
    notices.tellCurrent('store', failingSentence(failure, dataFolder, moments))
  }

  /** What is damaged may take a write all the same; only a restart mends it. */
  #tryAgain(): void {
    const { clock, notices, onWell } = this.parts
    if (this.#failing === null || this.#failing.failure === 'damaged') return
    try {
      this.#writeAndForget()
    } catch (error) {
      this.noticed(error)
      return
    }
    const { since } = this.#failing
    this.stop()
    waitForOthers(this.parts.database, true)
    notices.tellCurrent('store', null)
    notices.tell('information', savedAgainSentence({ since, now: clock.now(), zone: clock.zone() }))
    onWell()
  }

  #writeAndForget(): void {
    const { database, clock } = this.parts
    const forget = () => database.prepare(`DELETE FROM draft WHERE name = 'room'`).run()
    database
      .prepare(`INSERT OR REPLACE INTO draft (name, text, saved_at) VALUES ('room', ?, ?)`)
      .run(' '.repeat(enoughRoom), clock.now())
    forget()
  }
}
