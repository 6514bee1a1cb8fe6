import { setTimeout as wait } from 'node:timers/promises'
import { failure, type Result } from '../../shared/result'
import type { RunbookBeingRead } from '../../shared/state'
import { text } from '../../shared/text/text'
import type { RunbookTrouble } from './read'
import type { ReadMoment, RunbookContents, RunbookSource } from './source'

/** Milliseconds; a read that is over sooner is not told of. */
const noticedAfter = 300

/** Milliseconds before each further look at a file that is still being written; together less than it takes to settle. */
const furtherLooks = [4, 12, 30, 60]

type Reading = Promise<Result<RunbookContents, RunbookTrouble>>

/** Reads runbooks one after another, tells of a read that takes long, and can give it up. */
export class AccompaniedReading {
  #current: AbortController | null = null

  /** `onProgress` is told how far a long read is, and null when it is over. */
  constructor(private readonly onProgress: (beingRead: RunbookBeingRead | null) => void) {}

  async read(source: RunbookSource, moment: ReadMoment): Reading {
    const controller = new AbortController()
    this.#current = controller
    let progress: Pick<RunbookBeingRead, 'filesRead' | 'files'> = { filesRead: 0, files: null }
    let told = false
    const tell = () => {
      told = true
      this.onProgress({ path: source.path, kind: source.kind, ...progress })
    }
    const timer = setTimeout(tell, noticedAfter)
    const reading = source.read({
      moment,
      signal: controller.signal,
      onProgress(filesRead, files) {
        progress = { filesRead, files }
        if (told && !controller.signal.aborted) tell()
      },
    })
    try {
      // A drive that does not answer is not waited for.
      return await Promise.race([reading, givenUp(source, controller.signal)])
    } finally {
      clearTimeout(timer)
      this.#current = null
      if (told) this.onProgress(null)
    }
  }

  /** Reads what was just written: most writers are done a few milliseconds after the notice of their first write. */
  async readAtOnce(source: RunbookSource): Reading {
    let read = await this.read(source, 'at once')
    for (const pause of source.kind === 'folder' ? [] : furtherLooks) {
      if (read.ok || read.error.kind === 'cancelled') break
      await wait(pause)
      read = await this.read(source, 'at once')
    }
    return read
  }

  /** Gives up what is being read, if anything is: it ends as `cancelled`. */
  cancel(): void {
    this.#current?.abort()
  }
}

function givenUp(source: RunbookSource, signal: AbortSignal): Promise<Result<never, RunbookTrouble>> {
  const sentence = text.runbook.files.read.cancelled(source.path)
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(failure({ kind: 'cancelled', sentence })), { once: true })
  })
}
