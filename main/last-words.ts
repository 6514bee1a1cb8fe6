import { arch, platform } from 'node:os'
import { writeCrashReport } from './crash-reports'
import type { Diagnostics } from './diagnostics'

interface Parts {
  diagnostics: Diagnostics
  dataFolder: string
  version: string
  /** A text without any secret. */
  redact(text: string): string
  /** Ends the process. `ranFor`: milliseconds since it began. */
  end(error: unknown, ranFor: number): void
}

/** Where defects that nothing caught come up. */
interface Process {
  on(origin: 'uncaughtException' | 'unhandledRejection', listener: (error: unknown) => void): unknown
  uptime(): number
  versions: Partial<Record<string, string>>
}

/**
 * A defect that nothing caught ends the process, since nobody knows what state it is in; but not without a line in
 * the log and a report that say why. What was shown as saved is in the database already. Only a store that cannot be
 * used, as on a full disk, is lived through: what failed was taken back as a whole.
 */
export class LastWords {
  #goesOnAfter: (error: unknown) => boolean = () => false

  constructor(
    private readonly parts: Parts,
    private readonly process: Process = globalThis.process,
  ) {
    process.on('uncaughtException', (error) => this.#hear(error, 'uncaughtException'))
    process.on('unhandledRejection', (error) => this.#hear(error, 'unhandledRejection'))
  }

  /** From now on somebody can say which errors are lived through. */
  ask(goesOnAfter: (error: unknown) => boolean): void {
    this.#goesOnAfter = goesOnAfter
  }

  #hear(error: unknown, origin: string): void {
    const { diagnostics, dataFolder, version, redact, end } = this.parts
    if (this.#goesOnAfter(error)) {
      diagnostics.record('what was to be stored was not', { part: 'store', error })
      return
    }
    diagnostics.record('ended by a defect', { part: 'process', error, origin })
    const ranFor = this.process.uptime() * 1000
    const { node, electron } = this.process.versions
    const engine = electron === undefined ? `Node ${node}` : `Electron ${electron}`
    const runsOn = `${platform()} ${arch()}, ${engine}`
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
    writeCrashReport(dataFolder, { at: Date.now(), ranFor, version, runsOn, origin, stack }, redact)
    end(error, ranFor)
  }
}
