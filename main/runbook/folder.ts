import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { failure, type Result, success } from '../../shared/result'
import {
  type JoinedRunbook,
  joinPlaced,
  lineAfter,
  type ParsedFile,
  type PlacedFile,
  placeFile,
  unitedLines,
} from '../../shared/runbook/join'
import type { Gap, RunbookModel } from '../../shared/runbook/model'
import { text } from '../../shared/text/text'
import { appearanceOf } from './appearance'
import { halfWritten, looksWhole } from './half-written'
import { listMarkdownFiles } from './list-files'
import { type RunbookTrouble, readRunbook, runbookVersion, systemTrouble } from './read'
import type { KeptText, ReadCourse, UnderstoodFile } from './source'

const megabyte = 1024 * 1024
const largest = 32 * megabyte
/** Files that are read at a time. */
const together = 16
/** Files that are placed before everything else has a turn. */
const placedAtOnce = 20

export interface FolderContents extends JoinedRunbook {
  version: string
  understood: UnderstoodFile[]
}

interface UnderstoodText {
  path: string
  /** Null where it was not looked at on disk yet. */
  appearance: string | null
  parsed: ParsedFile
  version: string
  bytes: number
}

/** A file as it was read last, or why it could not be. */
type ReadFile = UnderstoodText | { path: string; appearance: string | null; parsed: null; sentence: string }

/** Reads the Markdown files of a folder as one runbook; a file that did not change is not read again. */
export class FolderReader {
  #files: ReadonlyMap<string, ReadFile> = new Map()
  #placed: ReadonlyMap<ParsedFile, PlacedFile> = new Map()
  #last: FolderContents | null = null

  constructor(
    private readonly folder: string,
    private readonly parse: (text: string) => Promise<RunbookModel>,
  ) {}

  async read(course: ReadCourse): Promise<Result<FolderContents, RunbookTrouble>> {
    try {
      if (!(await stat(this.folder)).isDirectory()) return failure(noFolder(this.folder))
      const { paths, leftOut } = await listMarkdownFiles(this.folder)
      const files = await this.#readAll(paths, course)
      if (course.signal.aborted) return failure(cancelled(this.folder))
      if (course.moment === 'at once' && !this.#looksWhole(files)) return failure(halfWritten(this.folder))
      this.#files = new Map(files.map((file) => [file.path, file]))
      return await this.#join(files, leftOut)
    } catch (error) {
      return failure(systemTrouble(this.folder, error))
    }
  }

  /** The folder as it was kept; null where what was understood of a file is missing. */
  async restore(
    { text, version, files }: KeptText,
    understood: readonly UnderstoodFile[],
    trusted: boolean,
  ): Promise<FolderContents | null> {
    const lines = text.split('\n')
    const known = new Map(understood.map((file) => [file.path, file]))
    const restored = files.flatMap(({ path, firstLine, lineCount }): UnderstoodText[] => {
      const file = known.get(path)
      if (file === undefined) return []
      const own = lines.slice(firstLine - 1, firstLine - 1 + lineCount).join('\n')
      const bytes = Buffer.byteLength(own)
      return [
        {
          path,
          appearance: null,
          version: file.version,
          bytes,
          parsed: { path, text: own, model: file.model },
        },
      ]
    })
    const [first, ...others] = restored.map(({ parsed }) => parsed)
    if (first === undefined || restored.length < files.length) return null
    if (trusted) this.#files = new Map(restored.map((file) => [file.path, file]))
    return { ...joinPlaced(await this.#place(first, others)), version, understood: [...understood] }
  }

  /** In the order of the paths, up to what is too much; the next one is read as soon as any is understood. */
  async #readAll(paths: readonly string[], { signal, onProgress }: ReadCourse): Promise<ReadFile[]> {
    // All at once: while much else goes on, each wait for the system is a long one.
    const appearances = await Promise.all(paths.map((path) => appearanceOf(join(this.folder, path))))
    onProgress(0, paths.length)
    const files: ReadFile[] = []
    const waiting = paths.entries()
    let bytes = 0
    let done = 0
    const readOn = async () => {
      for (const [index, path] of waiting) {
        if (signal.aborted) return
        const file = this.#unchanged(path, appearances[index] ?? null) ?? (await this.#readFile(path))
        files[index] = file
        done += 1
        onProgress(done, paths.length)
        bytes += file.parsed === null ? 0 : file.bytes
        if (bytes > largest) return
      }
    }
    await Promise.all(Array.from({ length: together }, readOn))
    return files
  }

  /** Whether the files are those from before, and what changed in them was hardly cut off. */
  #looksWhole(files: readonly ReadFile[]): boolean {
    if (files.length !== this.#files.size) return false
    return files.every((file) => {
      const before = this.#files.get(file.path)
      if (before === file) return true
      return before?.parsed && file.parsed ? looksWhole(before.parsed.text, file.parsed.text) : false
    })
  }

  #unchanged(path: string, appearance: string | null): ReadFile | null {
    const before = this.#files.get(path)
    return before !== undefined && appearance !== null && before.appearance === appearance ? before : null
  }

  async #readFile(path: string): Promise<ReadFile> {
    const before = this.#files.get(path)
    // Looked at before it is read: what is written meanwhile is seen the next time.
    const appearance = await appearanceOf(join(this.folder, path))
    const read = await readRunbook(join(this.folder, path))
    if (!read.ok) return { path, appearance, parsed: null, sentence: read.error.sentence }
    const { text, version } = read.value
    const bytes = Buffer.byteLength(text)
    if (before?.parsed && before.version === version) return { ...before, appearance }
    const whole = unitedLines(text)
    return { path, appearance, version, bytes, parsed: { path, text: whole, model: await this.parse(whole) } }
  }

  async #join(
    files: readonly ReadFile[],
    leftOut: readonly string[],
  ): Promise<Result<FolderContents, RunbookTrouble>> {
    const { parsed, sentences, versions, understood } = withinBounds(files)
    const [first, ...others] = parsed
    if (first === undefined) return failure(nothingIn(this.folder, sentences))
    const told = [...leftOut, ...sentences]
    const version = runbookVersion(JSON.stringify([versions, told]))
    if (this.#last?.version === version) return success(this.#last)
    const joined = joinPlaced(await this.#place(first, others))
    const gaps = [...told.map(fileGap), ...joined.model.gaps]
    this.#last = { ...joined, version, understood, model: { ...joined.model, gaps } }
    return success(this.#last)
  }

  /** A file that is where it was is not placed anew. */
  async #place(first: ParsedFile, others: readonly ParsedFile[]): Promise<[PlacedFile, ...PlacedFile[]]> {
    let last = this.#placeAt(first, 1)
    const placed: [PlacedFile, ...PlacedFile[]] = [last]
    for (const file of others) {
      last = this.#placeAt(file, lineAfter(last))
      placed.push(last)
      if (placed.length % placedAtOnce === 0) await turn()
    }
    this.#placed = new Map([first, ...others].map((file, index) => [file, placed[index] ?? last]))
    return placed
  }

  #placeAt(file: ParsedFile, firstLine: number): PlacedFile {
    const before = this.#placed.get(file)
    return before?.firstLine === firstLine ? before : placeFile(file, firstLine)
  }
}

/** The files up to 32 MB in all; what is left out is told. */
function withinBounds(files: readonly ReadFile[]) {
  const parsed: ParsedFile[] = []
  const sentences: string[] = []
  const versions: string[] = []
  const understood: UnderstoodFile[] = []
  let bytes = 0
  for (const file of files) {
    if (file.parsed === null) {
      sentences.push(file.sentence)
      continue
    }
    bytes += file.bytes
    if (bytes > largest) {
      sentences.push(text.runbook.files.folder.tooLarge(file.path))
      break
    }
    parsed.push(file.parsed)
    versions.push(file.path, file.version)
    understood.push({ path: file.path, version: file.version, model: file.parsed.model })
  }
  return { parsed, sentences, versions, understood }
}

function fileGap(sentence: string): Gap {
  return { kind: 'file', severity: 'warning', sentence, line: 1 }
}

function noFolder(path: string): RunbookTrouble {
  return { kind: 'no folder', sentence: text.runbook.files.folder.isFile(path) }
}

function cancelled(path: string): RunbookTrouble {
  return { kind: 'cancelled', sentence: text.runbook.files.read.cancelled(path) }
}

function nothingIn(folder: string, sentences: readonly string[]): RunbookTrouble {
  return { kind: 'empty', sentence: text.runbook.files.folder.nothingIn(folder, sentences[0] ?? null) }
}
