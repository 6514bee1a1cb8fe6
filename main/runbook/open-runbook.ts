import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import type { RunbookKind } from '../../shared/runbook/files'
import { gapsAt } from '../../shared/runbook/gaps/review'
import type { OpenRunbook as OpenRunbookView } from '../../shared/state'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { RunbookCopyRepository } from '../store/runbook-copies'
import {
  contentsOfCopy,
  type ParseText,
  type RunbookContents,
  type RunbookSource,
  runbookSource,
  sampleSource,
} from './source'

interface Opened extends RunbookContents {
  kind: RunbookKind
  /** Null for the sample. */
  path: string | null
  /** The folder that its files and pictures are in. */
  folder: string
  readAt: number
  /** When it was opened on this laptop for the first time. */
  firstOpenedAt: number
  trouble: { sentence: string; since: number } | null
}

interface Parts {
  clock: Clock
  copies: RunbookCopyRepository
  /** How the text of a file is understood, and that of each file of a folder. */
  parse: Record<RunbookKind, ParseText>
  /** The sample runbook that comes with Watchkeeper. */
  samplePath: string
  /** Called whenever what is open changed: another runbook, another text, or trouble with its files. */
  onChange(change: 'opened' | 'text' | 'trouble'): void
}

/**
 * The runbook that is open. Its files are watched; when they are gone or cannot be read, the last good version stays.
 */
export class OpenRunbook {
  #opened: Opened | null = null
  #source: RunbookSource | null = null
  #watching: { close(): Promise<void> } | null = null
  /** Openings are taken one after another: the one asked for last wins. */
  #queue: Promise<unknown> = Promise.resolve()

  constructor(private readonly parts: Parts) {}

  /** What is open; it throws before the first `start`. */
  get(): Opened {
    if (this.#opened === null) throw new Error('no runbook is open yet')
    return this.#opened
  }

  /** What the store calls this runbook. */
  key(): string {
    return keyOf(this.get().path)
  }

  view(): Omit<OpenRunbookView, 'changedSections'> {
    const { path, kind, files, version, readAt, firstOpenedAt, trouble, model } = this.get()
    const gaps = gapsAt(model, this.parts.clock.now())
    return { path, kind, files, version, readAt, firstOpenedAt, trouble, model: { ...model, gaps } }
  }

  /**
   * Opens what was open last. What is gone comes back from its last good copy; without one the sample is opened.
   * Returns what a person must be told then.
   */
  async start(path: string | null): Promise<string | null> {
    if (path === null) {
      await this.openSample()
      return null
    }
    const copy = this.parts.copies.find(path)
    const kind = (await kindAt(path)) ?? copy?.kind ?? 'file'
    try {
      await this.open(path, kind)
      return null
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error
      if (copy === null) {
        await this.openSample()
        return `${error.sentence} The sample runbook is open instead.`
      }
      const source = runbookSource(copy.kind, path, this.parts.parse[copy.kind])
      const contents = await contentsOfCopy(source, copy, this.parts.parse[copy.kind])
      const { readAt, firstOpenedAt } = copy
      const trouble = { sentence: error.sentence, since: this.parts.clock.now() }
      await this.#become(source, { ...placeOf(source), ...contents, readAt, firstOpenedAt, trouble })
      return null
    }
  }

  /** Opens a file or a folder. One that cannot be read is refused with a sentence, and what was open stays open. */
  open(path: string, kind: RunbookKind): Promise<void> {
    return this.#openFrom(runbookSource(kind, resolve(path), this.parts.parse[kind]))
  }

  openSample(): Promise<void> {
    return this.#openFrom(sampleSource(this.parts.samplePath, this.parts.parse.file))
  }

  /** Reads what is open again, as when its files changed. */
  reread(): Promise<void> {
    return this.#inTurn(() => this.#reread(this.#source))
  }

  async close(): Promise<void> {
    // Before the queue is waited for, so that nothing more joins it.
    await this.#stopWatching()
    await this.#queue.catch(() => {})
    await this.#stopWatching()
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const turn = this.#queue.catch(() => {}).then(task)
    this.#queue = turn
    return turn
  }

  #openFrom(source: RunbookSource): Promise<void> {
    return this.#inTurn(async () => {
      const read = await source.read()
      if (!read.ok) throw new RequestRefused('refused', read.error.sentence)
      await turn()
      const opened = this.#current(source, read.value)
      this.parts.copies.noteOpening(keyOf(source.path), this.parts.clock.now())
      await this.#become(source, opened)
    })
  }

  #current(source: RunbookSource, contents: RunbookContents): Opened {
    const { version, text, files, model } = contents
    const title = model.document.title
    const copied = { kind: source.kind, version, text, files, title }
    const { readAt, firstOpenedAt } = this.parts.copies.save(
      keyOf(source.path),
      copied,
      this.parts.clock.now(),
    )
    return { ...placeOf(source), ...contents, readAt, firstOpenedAt, trouble: null }
  }

  async #become(source: RunbookSource, opened: Opened): Promise<void> {
    await this.#stopWatching()
    this.#opened = opened
    this.#source = source
    this.#watching = source.watch(() => void this.#inTurn(() => this.#reread(source)))
    this.parts.onChange('opened')
  }

  async #stopWatching(): Promise<void> {
    await this.#watching?.close()
    this.#watching = null
  }

  async #reread(source: RunbookSource | null): Promise<void> {
    const opened = this.get()
    if (source === null || source !== this.#source) return
    const read = await source.read()
    if (!read.ok) {
      if (opened.trouble?.sentence === read.error.sentence) return
      const since = opened.trouble?.since ?? this.parts.clock.now()
      this.#opened = { ...opened, trouble: { sentence: read.error.sentence, since } }
      this.parts.onChange('trouble')
      return
    }
    if (read.value.version === opened.version) {
      if (opened.trouble === null) return
      this.#opened = { ...opened, trouble: null }
      this.parts.onChange('trouble')
      return
    }
    // What a large runbook takes is divided, so that everything else has its turn in between.
    await turn()
    const current = this.#current(source, read.value)
    await turn()
    this.#opened = current
    this.parts.onChange('text')
  }
}

/** What the store calls a runbook. */
function keyOf(path: string | null): string {
  return path ?? 'sample'
}

function placeOf({ kind, path, folder }: RunbookSource): Pick<Opened, 'kind' | 'path' | 'folder'> {
  return { kind, path, folder }
}

/** What is at a path now; null where nothing can be seen. */
async function kindAt(path: string): Promise<RunbookKind | null> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file'
  } catch {
    return null
  }
}
