import { resolve } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { isDeepStrictEqual } from 'node:util'
import type { RunbookKind } from '../../shared/runbook/files'
import { gapsAt } from '../../shared/runbook/gaps/review'
import { textChange } from '../../shared/runbook/text-change'
import type { OpenRunbook as OpenRunbookView, RunbookBeingRead } from '../../shared/state'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { RunbookCopy, RunbookCopyRepository } from '../store/runbook-copies'
import { AccompaniedReading } from './accompanied-reading'
import type { KeptRunbooks } from './kept-runbooks'
import { keyOf, nothingOf, type Opened, placeOf } from './opened'
import {
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
  #cameFrom: OpenRunbookView['cameFrom'] = null
  #closed = false
  /** A person gave up reading it again; that lasts until there is something new to read. */
  #isGivenUp = false

  constructor(private readonly parts: Parts) {
    this.#reading = new AccompaniedReading(parts.onReading)
  }

  /** What is open; it throws before anything is opened or expected. */
  get(): Opened {
    if (this.#opened === null) throw new Error('no runbook is open yet')
    return this.#opened
  }

  /** What the store calls this runbook. */
  key(): string {
    return keyOf(this.get().path)
  }

  /** Null while what is to be open is read for the first time. */
  view(): Omit<OpenRunbookView, 'changedSections'> | null {
    if (this.get().basis === 'nothing') return null
    const { path, kind, files, version, readAt, firstOpenedAt, trouble, model } = this.get()
    const gaps = gapsAt(model, this.parts.clock.now())
    const shown = { path, kind, files, version, readAt, firstOpenedAt, trouble }
    return { ...shown, cameFrom: this.#cameFrom, model: { ...model, gaps } }
  }

  /** Stands for a runbook that is being read for the first time; what is open already is left alone. */
  expect(source: RunbookSource): void {
    if (this.#opened !== null) return
    this.#opened = nothingOf(source, this.parts.clock.now())
    this.parts.onChange('opened')
  }

  /** Opens what is known of a runbook without reading its files. */
  async take(source: RunbookSource, opened: Opened): Promise<void> {
    if (!this.#closed) await this.#become(source, opened)
  }

  sourceAt(path: string | null, kind: RunbookKind): RunbookSource {
    const { parse, samplePath } = this.parts
    return path === null ? sampleSource(samplePath, parse.file) : runbookSource(kind, path, parse[kind])
  }

  /**
   * Opens a file or a folder. One that cannot be read is refused with a sentence, and what was open stays open, as it
   * does when reading is cancelled.
   */
  open(path: string, kind: RunbookKind): Promise<'opened' | 'cancelled'> {
    return this.#openFrom(this.sourceAt(resolve(path), kind))
  }

  openSample(): Promise<'opened' | 'cancelled'> {
    return this.#openFrom(this.sourceAt(null, 'file'))
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
    this.#cameFrom = null
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
    if (moment === 'in passing' && this.#isGivenUp) return
    const read = await (moment === 'at once'
      ? this.#reading.readAtOnce(source)
      : this.#reading.read(source, moment))
    if (this.#closed) return
    this.#isGivenUp = !read.ok && read.error.kind === 'cancelled'
    if (!read.ok) {
      // What is wrong at once may be right when it has settled.
      if (moment !== 'at once') this.#tellTrouble(this.#isGivenUp ? givenUp(source) : read.error.sentence)
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
    this.#cameFrom = cameFrom(opened, read.value.text)
    this.#opened = { ...opened, ...read.value, basis: 'files', readAt, trouble: null }
    this.parts.onChange('text')
    await turn()
    this.#keep(source, read.value, readAt)
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

/** A window asks for a text that has more than so many other characters. */
const mostChanged = 64 * 1024

function cameFrom({ version, text }: Opened, now: string): OpenRunbookView['cameFrom'] {
  const change = textChange(text, now)
  return change.text.length > mostChanged ? null : { version, change }
}

function givenUp({ path }: RunbookSource): string {
  return text.runbook.files.read.givenUp(path)
}
