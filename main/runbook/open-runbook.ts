import { resolve } from 'node:path'
import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { RunbookKind } from '../../shared/runbook/files'
import { gapsAt } from '../../shared/runbook/gaps/review'
import type { OpenRunbook as OpenRunbookView, RunbookBeingRead } from '../../shared/state'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { RunbookCopy, RunbookCopyRepository } from '../store/runbook-copies'
import { AccompaniedReading } from './accompanied-reading'
import type { KeptRunbooks } from './kept-runbooks'
import { keyOf, kindAt, type Opened, placeOf } from './opened'
import {
  contentsOfCopy,
  type ParseText,
  type ReadMoment,
  type RunbookContents,
  type RunbookSource,
  runbookSource,
  sampleSource,
} from './source'

interface Parts {
  clock: Clock
  copies: RunbookCopyRepository
  kept: KeptRunbooks
  /** How the text of a file is understood, and that of each file of a folder. */
  parse: Record<RunbookKind, ParseText>
  /** The sample runbook that comes with Watchkeeper. */
  samplePath: string
  /** Called whenever what is open changed: another runbook, another text, or trouble with its files. */
  onChange(change: 'opened' | 'text' | 'trouble'): void
  /** Called while a read takes long; null: it is over. */
  onReading(beingRead: RunbookBeingRead | null): void
}

/** Milliseconds. */
const secondLook = 15

/**
 * The runbook that is open. Its files are watched; when they are gone or cannot be read, the last good version stays.
 */
export class OpenRunbook {
  #opened: Opened | null = null
  #source: RunbookSource | null = null
  #watching: { close(): Promise<void> } | null = null
  /** Openings are taken one after another: the one asked for last wins. */
  #queue: Promise<unknown> = Promise.resolve()
  readonly #reading: AccompaniedReading
  #closed = false

  constructor(private readonly parts: Parts) {
    this.#reading = new AccompaniedReading(parts.onReading)
  }

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
   * Opens what was open last: at once as it was kept, and its files are read behind that. What was not kept is read
   * first, and what is gone comes back from its last good copy; without one the sample is opened. Returns what a
   * person must be told then.
   */
  async start(path: string | null): Promise<string | null> {
    if (await this.#startAsKept(path)) return null
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
      const source = runbookSource(copy?.kind ?? kind, path, this.parts.parse[kind])
      const contents = copy && (await contentsOfCopy(source, copy, this.parts.parse[copy.kind]))
      if (copy === null || contents === null) {
        await this.openSample()
        return `${error.sentence} The sample runbook is open instead.`
      }
      const { readAt, firstOpenedAt } = copy
      const trouble = { sentence: error.sentence, since: this.parts.clock.now() }
      await this.#become(source, {
        ...placeOf(source),
        ...contents,
        basis: 'kept',
        readAt,
        firstOpenedAt,
        trouble,
      })
      return null
    }
  }

  async #startAsKept(path: string | null): Promise<boolean> {
    const { kept, copies, clock } = this.parts
    const found = await kept.find(keyOf(path))
    if (found === null) return false
    const { copy, files, by } = found
    const source = this.#sourceAt(path, copy.kind)
    const contents = await source.restore(copy, files, by === 'this version')
    if (contents === null) return false
    copies.noteOpening(keyOf(path), clock.now())
    const { readAt, firstOpenedAt } = copy
    const basis = by === 'this version' ? 'kept' : 'kept by another version'
    await this.#become(source, {
      ...placeOf(source),
      ...contents,
      basis,
      readAt,
      firstOpenedAt,
      trouble: null,
    })
    void this.reread()
    return true
  }

  #sourceAt(path: string | null, kind: RunbookKind): RunbookSource {
    const { parse, samplePath } = this.parts
    return path === null ? sampleSource(samplePath, parse.file) : runbookSource(kind, path, parse[kind])
  }

  /**
   * Opens a file or a folder. One that cannot be read is refused with a sentence, and what was open stays open, as it
   * does when reading is cancelled.
   */
  open(path: string, kind: RunbookKind): Promise<'opened' | 'cancelled'> {
    return this.#openFrom(this.#sourceAt(resolve(path), kind))
  }

  openSample(): Promise<'opened' | 'cancelled'> {
    return this.#openFrom(this.#sourceAt(null, 'file'))
  }

  /** Gives up what is being read; what was open before stays. */
  cancelReading(): void {
    this.#reading.cancel()
  }

  /** Reads what is open again, as when its files changed. */
  reread(): Promise<void> {
    return this.#inTurn(() => this.#reread(this.#source, 'settled'))
  }

  async close(): Promise<void> {
    this.#closed = true
    this.#reading.cancel()
    // Before the queue is waited for, so that nothing more joins it.
    await this.#stopWatching()
    await this.#queue.catch(() => {})
    await this.#stopWatching()
  }

  #inTurn<Outcome>(task: () => Promise<Outcome>): Promise<Outcome> {
    const turn = this.#queue.catch(() => {}).then(task)
    this.#queue = turn
    return turn
  }

  #openFrom(source: RunbookSource): Promise<'opened' | 'cancelled'> {
    return this.#inTurn(async () => {
      if (this.#closed) return 'cancelled'
      const read = await this.#reading.read(source, 'settled')
      if (!read.ok && read.error.kind === 'cancelled') return 'cancelled'
      if (!read.ok) throw new RequestRefused('refused', read.error.sentence)
      await turn()
      const opened = this.#current(source, read.value)
      this.parts.copies.noteOpening(keyOf(source.path), this.parts.clock.now())
      await this.#become(source, opened)
      return 'opened'
    })
  }

  #current(source: RunbookSource, contents: RunbookContents): Opened {
    const { readAt, firstOpenedAt } = this.#keep(source, contents, this.parts.clock.now())
    return { ...placeOf(source), ...contents, basis: 'files', readAt, firstOpenedAt, trouble: null }
  }

  #keep(source: RunbookSource, contents: RunbookContents, now: number): RunbookCopy {
    return this.parts.kept.save(keyOf(source.path), { kind: source.kind, ...contents }, now)
  }

  async #become(source: RunbookSource, opened: Opened): Promise<void> {
    await this.#stopWatching()
    this.#opened = opened
    this.#source = source
    this.#watching = source.watch((moment) => void this.#inTurn(() => this.#reread(source, moment)))
    this.parts.onChange('opened')
  }

  async #stopWatching(): Promise<void> {
    await this.#watching?.close()
    this.#watching = null
  }

  async #reread(source: RunbookSource | null, moment: ReadMoment): Promise<void> {
    if (this.#closed || source === null || source !== this.#source) return
    const read = await (moment === 'at once' ? this.#readAtOnce(source) : this.#reading.read(source, moment))
    if (this.#closed) return
    if (!read.ok) {
      // What is wrong at once may be right when it has settled.
      if (moment === 'settled') this.#tellTrouble(read.error.sentence)
      return
    }
    const opened = this.get()
    if (read.value.version === opened.version && opened.basis !== 'kept by another version') {
      this.#confirm(read.value)
      return
    }
    // What a large runbook takes is divided, so that everything else has its turn in between.
    await turn()
    const readAt = this.parts.clock.now()
    this.#opened = { ...opened, ...read.value, basis: 'files', readAt, trouble: null }
    this.parts.onChange('text')
    await turn()
    this.#keep(source, read.value, readAt)
  }

  /** Most writers are done a few milliseconds after the notice of their first write. */
  async #readAtOnce(source: RunbookSource): ReturnType<AccompaniedReading['read']> {
    const read = await this.#reading.read(source, 'at once')
    if (read.ok || source.kind === 'folder') return read
    await wait(secondLook)
    return this.#reading.read(source, 'at once')
  }

  #tellTrouble(sentence: string): void {
    const opened = this.get()
    if (opened.trouble?.sentence === sentence) return
    const since = opened.trouble?.since ?? this.parts.clock.now()
    this.#opened = { ...opened, trouble: { sentence, since } }
    this.parts.onChange('trouble')
  }

  /** The text is what it was; its files can be read again, or what it links to may have come or gone. */
  #confirm({ model, understood }: RunbookContents): void {
    const opened = this.get()
    const isShownSo = opened.trouble === null && isDeepStrictEqual(opened.model.gaps, model.gaps)
    this.#opened = { ...opened, basis: 'files', model, understood, trouble: null }
    if (!isShownSo) this.parts.onChange('trouble')
  }
}
