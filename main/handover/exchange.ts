import { createHash } from 'node:crypto'
import { watch } from 'chokidar'
import {
  type FileProblem,
  fileNameOf,
  fileText,
  type HandoverDocument,
  identityOf,
  isFileName,
  parseFile,
} from '../../shared/handover/file'
import type { HandoverExchange } from '../../shared/handover/view'
import { failure, type Result } from '../../shared/result'
import { text } from '../../shared/text/text'
import type { Clock } from '../clock'
import { settlesWithin } from '../settles-within'
import type { HandoverDocumentRepository } from '../store/handover-documents'
import { type FolderFile, type FolderFiles, fileTrouble, folderTrouble } from './folder-files'
import { LookedFiles } from './looked-files'

interface Parts {
  documents: HandoverDocumentRepository
  clock: Clock
  files: FolderFiles
  /** Null: none is set. */
  folder(): string | null
  /** Something came, went out, or cannot. */
  onChange(): void
  onFailure(error: unknown): void
}

/** Network drives tell of nothing, so the folder is looked through so often all the same, in milliseconds. */
const lookEvery = 5_000
/** What comes close together is read together, in milliseconds. */
const settling = 100
/** A file that is copied into the folder is whole after this time, in milliseconds. */
const copying = 60_000
/** A network drive may not answer for minutes: nobody waits for it longer than this, in milliseconds. */
const patience = 3_000

type Standing = Pick<HandoverExchange, 'trouble' | 'refused'>

/** SHA-256 in hexadecimal digits. */
function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/**
 * Brings documents to the handover folder and from there. Each is a file of its own, written once; whatever the order
 * in which laptops come by, all of them end with the same documents.
 */
export class Exchange {
  #standing: Standing = { trouble: null, refused: [] }
  readonly #looked = new LookedFiles()
  /** The names of the files whose documents are known: a file never changes. */
  #taken = new Set<string>()
  /** The folder that the windows were told of last. */
  #shownFolder: string | null = null
  #watched: { folder: string; close(): Promise<void> } | null = null
  #timer: NodeJS.Timeout | null = null
  #soon: NodeJS.Timeout | null = null
  #work: Promise<void> = Promise.resolve()
  /** The look after the one that is on. */
  #next: Promise<void> | null = null
  #stopped = false

  constructor(private readonly parts: Parts) {}

  start(): void {
    this.#timer = setInterval(() => void this.look(), lookEvery)
    void this.look()
  }

  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer !== null) clearInterval(this.#timer)
    if (this.#soon !== null) clearTimeout(this.#soon)
    await settlesWithin(patience, this.#work)
    await this.#watched?.close()
  }

  standing(): Standing {
    return this.#standing
  }

  /** Reads what is new and writes what waits; resolves when both were tried, or when the folder takes too long. */
  async look(): Promise<void> {
    this.#next ??= this.#work
      .then(() => {
        this.#next = null
        return this.#stopped ? undefined : this.#lookNow()
      })
      .catch((error: unknown) => this.parts.onFailure(error))
    this.#work = this.#next
    await settlesWithin(patience, this.#work)
  }

  /** Reads a document from a text, wherever it comes from. */
  parse(written: string): Result<HandoverDocument, FileProblem> {
    return parseFile(written, sha256, this.parts.clock.now())
  }

  /** A document as the text of its file. */
  textOf(document: HandoverDocument): string {
    return fileText(document, sha256)
  }

  async #lookNow(): Promise<void> {
    const folder = this.parts.folder()
    const before = JSON.stringify([this.#shownFolder, this.#standing])
    await this.#follow(folder)
    const changed = folder === null ? this.#rest() : await this.#exchange(folder)
    this.#shownFolder = folder
    const told = before !== JSON.stringify([folder, this.#standing])
    if ((changed || told) && !this.#stopped) this.parts.onChange()
  }

  /** Without a folder there is nothing to do and nothing wrong. */
  #rest(): false {
    this.#standing = { trouble: null, refused: [] }
    return false
  }

  /** Whether anything was read or written. */
  async #exchange(folder: string): Promise<boolean> {
    let changed = false
    try {
      changed = await this.#read(folder)
      changed = (await this.#write(folder)) || changed
      this.#standing = { trouble: null, refused: this.#looked.refused(this.parts.clock.now()) }
    } catch (error) {
      this.#standing = {
        trouble: folderTrouble(folder, error),
        refused: this.#looked.refused(this.parts.clock.now()),
      }
    }
    return changed
  }

  async #write(folder: string): Promise<boolean> {
    if (this.#stopped) return false
    const { documents, files, clock } = this.parts
    const waiting = documents.waiting()
    for (const id of waiting) {
      const document = documents.get(id)
      if (document === null || this.#stopped) continue
      const name = nameOf(document)
      await files.write(folder, name, this.textOf(document))
      if (this.#stopped) continue
      documents.setPublished(id, clock.now())
      this.#taken.add(name)
    }
    return waiting.length > 0
  }

  async #read(folder: string): Promise<boolean> {
    const found = await this.parts.files.list(folder, this.#taken)
    this.#looked.keepOnly(new Set(found.map(({ name }) => name)))
    let changed = false
    for (const file of found) {
      if (this.#stopped) return false
      if (!this.#looked.isDone(file)) changed = (await this.#readOne(folder, file)) || changed
    }
    return changed
  }

  /** A file that vanishes while it is read is looked for again; whatever is wrong with one keeps no other from being read. */
  async #readOne(folder: string, file: FolderFile): Promise<boolean> {
    const { documents, clock, files } = this.parts
    const now = clock.now()
    try {
      const written = await files.read(folder, file.name)
      if (this.#stopped) return false
      const parsed = written === null ? tooLarge() : this.parse(written)
      if (!parsed.ok) {
        const { kind, sentence } = parsed.error
        const toldFrom = kind === 'incomplete' ? now + copying : now
        this.#looked.set(file, { sentence, toldFrom, again: kind === 'early' })
        return false
      }
      if (file.name === nameOf(parsed.value)) this.#taken.add(file.name)
      else this.#looked.set(file, { sentence: null, toldFrom: now, again: false })
      return documents.addFound(parsed.value, now)
    } catch (error) {
      this.#looked.set(file, { sentence: fileTrouble(error), toldFrom: now, again: true })
      return false
    }
  }

  /** Watches the folder that is set now. */
  async #follow(folder: string | null): Promise<void> {
    if (this.#watched?.folder === folder || (folder === null && this.#watched === null)) return
    await this.#watched?.close()
    this.#watched = null
    this.#looked.clear()
    if (folder === null) return
    this.#taken = new Set(this.parts.documents.origins().map(fileNameOf))
    const watcher = watch(folder, {
      depth: 0,
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path, status) => status?.isFile() === true && !isFileName(path.split(/[\\/]/).at(-1) ?? ''),
    })
    watcher.on('all', () => this.#lookSoon())
    // A folder that cannot be watched is still looked through.
    watcher.on('error', () => {})
    this.#watched = { folder, close: () => watcher.close() }
  }

  #lookSoon(): void {
    this.#soon ??= setTimeout(() => {
      this.#soon = null
      void this.look()
    }, settling)
  }
}

function tooLarge(): Result<HandoverDocument, FileProblem> {
  return failure({ kind: 'refused', sentence: text.handover.exchange.file.tooLarge })
}

/** Also one that came by another name, as a copy, is known by its own. */
function nameOf(document: HandoverDocument): string {
  return fileNameOf({ kind: document.kind, ...identityOf(document) })
}
