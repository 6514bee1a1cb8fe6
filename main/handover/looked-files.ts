import type { FolderFile } from './folder-files'

/** A file that was not taken, as it looked then. */
interface LookedFile {
  appearance: string
  /** Null for one that holds nothing new. */
  sentence: string | null
  /** From when it is told of, UTC milliseconds. */
  toldFrom: number
  /** It is read again though it looks the same. */
  again: boolean
}

/** More files than these are not told of one by one. */
const mostTold = 20

/** What became of the files of a handover folder that were read and not taken. */
export class LookedFiles {
  readonly #files = new Map<string, LookedFile>()

  /** Whether there is nothing more to learn from a file. */
  isDone({ name, appearance }: FolderFile): boolean {
    const looked = this.#files.get(name)
    return looked !== undefined && !looked.again && looked.appearance === appearance
  }

  /** Keeps what became of a file; when it looks as before, it is told of from the time that was set then. */
  set({ name, appearance }: FolderFile, result: Omit<LookedFile, 'appearance'>): void {
    const before = this.#files.get(name)
    const toldFrom = before?.appearance === appearance ? before.toldFrom : result.toldFrom
    this.#files.set(name, { ...result, appearance, toldFrom })
  }

  /** Forgets what is not in the folder any more. */
  keepOnly(names: ReadonlySet<string>): void {
    for (const name of this.#files.keys()) if (!names.has(name)) this.#files.delete(name)
  }

  clear(): void {
    this.#files.clear()
  }

  /** What a person is told of at `now`. */
  refused(now: number): { fileName: string; sentence: string }[] {
    return [...this.#files]
      .flatMap(([fileName, { sentence, toldFrom }]) =>
        sentence === null || now < toldFrom ? [] : [{ fileName, sentence }],
      )
      .slice(0, mostTold)
  }
}
