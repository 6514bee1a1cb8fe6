import { createHash } from 'node:crypto'
import { watch } from 'chokidar'
import {
  fileNameOf,
  fileText,
  type HandoverDocument,
  identityOf,
  isFileName,
  parseFile,
} from '../../shared/handover/file'
import type { HandoverExchange } from '../../shared/handover/view'
import type { Result } from '../../shared/result'
import type { Clock } from '../clock'
import type { HandoverDocumentRepository } from '../store/handover-documents'
import { type FolderFile, type FolderFiles, folderTrouble } from './folder-files'

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
/** More files than these are not told of one by one. */
const mostRefused = 20

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
  /** What was read, or refused, by file name: it is read again only when it looks different. */
  #looked = new Map<string, { appearance: string; sentence: string | null }>()
  /** The folder that the windows were told of last. */
  #shownFolder: string | null = null
  #watched: { folder: string; close(): Promise<void> } | null = null
  #timer: NodeJS.Timeout | null = null
  #soon: NodeJS.Timeout | null = null
  #work: Promise<void> = Promise.resolve()
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
    await this.#work
    await this.#watched?.close()
  }

  standing(): Standing {
    return this.#standing
  }

  /** Writes what waits and reads what is new; resolves when both were tried. */
  look(): Promise<void> {
    this.#work = this.#work
      .then(() => (this.#stopped ? undefined : this.#lookNow()))
      .catch((error: unknown) => this.parts.onFailure(error))
    return this.#work
  }

  /** Reads a document from a text, wherever it comes from. */
  parse(text: string): Result<HandoverDocument, string> {
    return parseFile(text, sha256)
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
      this.#standing = { trouble: null, refused: this.#refused() }
    } catch (error) {
      this.#standing = { trouble: folderTrouble(folder, error), refused: this.#refused() }
    }
    return changed
  }

  async #write(folder: string): Promise<boolean> {
    const { documents, files, clock } = this.parts
    const waiting = documents.waiting()
    for (const document of waiting) {
      await files.write(folder, fileNameOf(document), this.textOf(document))
      documents.setPublished(identityOf(document).id, clock.now())
    }
    return waiting.length > 0
  }

  async #read(folder: string): Promise<boolean> {
    const found = await this.parts.files.list(folder)
    const names = new Set(found.map(({ name }) => name))
    for (const name of this.#looked.keys()) if (!names.has(name)) this.#looked.delete(name)
    let changed = false
    for (const file of found) {
      if (this.#looked.get(file.name)?.appearance === file.appearance) continue
      changed = (await this.#readOne(folder, file)) || changed
    }
    return changed
  }

  /** A file that vanishes while it is read is looked for again. */
  async #readOne(folder: string, { name, appearance }: FolderFile): Promise<boolean> {
    const { documents, clock, files } = this.parts
    const text = await files.read(folder, name).catch(() => undefined)
    if (text === undefined) return false
    const parsed = text === null ? tooLarge : this.parse(text)
    this.#looked.set(name, { appearance, sentence: parsed.ok ? null : parsed.error })
    return parsed.ok && documents.addForeign(parsed.value, clock.now())
  }

  #refused(): Standing['refused'] {
    return [...this.#looked]
      .flatMap(([fileName, { sentence }]) => (sentence === null ? [] : [{ fileName, sentence }]))
      .slice(0, mostRefused)
  }

  /** Watches the folder that is set now. */
  async #follow(folder: string | null): Promise<void> {
    if (this.#watched?.folder === folder || (folder === null && this.#watched === null)) return
    await this.#watched?.close()
    this.#watched = null
    this.#looked.clear()
    if (folder === null) return
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

const tooLarge: Result<HandoverDocument, string> = {
  ok: false,
  error: 'It is larger than any handover is.',
}
