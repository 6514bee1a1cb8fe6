import { randomUUID } from 'node:crypto'
import { lstat, open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isFileName } from '../../shared/handover/file'
import { longestFile } from '../../shared/handover/limits'
import { type Catalogue, text } from '../../shared/text/text'

/** A file of the folder that may be a handover, and by what it is known to have changed. */
export interface FolderFile {
  name: string
  appearance: string
}

/** The files of a handover folder; another program may change any of them at any time. Rejects with Node's errors. */
export interface FolderFiles {
  /** Those whose names may be of handovers, without the ones to be left out. */
  list(folder: string, without: ReadonlySet<string>): Promise<FolderFile[]>
  /** Null for one that is larger than any handover. */
  read(folder: string, name: string): Promise<string | null>
  /** Writes a file once and whole. */
  write(folder: string, name: string, text: string): Promise<void>
}

export const folderFiles: FolderFiles = {
  async list(folder, without) {
    const names = (await readdir(folder)).filter((name) => isFileName(name) && !without.has(name)).sort()
    const found: FolderFile[] = []
    for (const name of names) {
      const status = await lstat(join(folder, name)).catch(() => null)
      // A link leads out of the folder, and a pipe never ends.
      if (status?.isFile() !== true) continue
      found.push({ name, appearance: `${status.size} ${status.mtimeMs} ${status.ino}` })
    }
    return found
  },

  async read(folder, name) {
    const path = join(folder, name)
    const { size } = await lstat(path)
    return size > longestFile ? null : await readFile(path, 'utf8')
  },

  async write(folder, name, text) {
    const temporary = join(folder, `.${name}.${randomUUID()}`)
    try {
      const file = await open(temporary, 'wx', 0o644)
      try {
        await file.writeFile(text)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(temporary, join(folder, name))
    } catch (error) {
      await rm(temporary, { force: true }).catch(() => {})
      throw error
    }
  },
}

/** What a person can do about a folder that cannot be used. */
export function folderTrouble(folder: string, error: unknown): string {
  return text.handover.exchange.folder.trouble[troubles[codeOf(error)] ?? 'other'](folder)
}

/** What a person can do about a file of the folder that cannot be read; null for one that is gone. */
export function fileTrouble(error: unknown): string | null {
  const code = codeOf(error)
  if (code === 'ENOENT') return null
  const words = text.handover.exchange.file
  return troubles[code] === 'forbidden' ? words.forbidden : words.unreadable
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}

const troubles: Readonly<Record<string, keyof Catalogue['handover']['exchange']['folder']['trouble']>> = {
  ENOENT: 'missing',
  ENOTDIR: 'noFolder',
  EACCES: 'forbidden',
  EPERM: 'forbidden',
  EROFS: 'readOnly',
  ENOSPC: 'full',
  EDQUOT: 'full',
}
