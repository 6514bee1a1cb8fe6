import { readFileSync, statfsSync, statSync } from 'node:fs'
import BetterSqlite3 from 'better-sqlite3'
import type { StoreFailure } from '../../shared/store/failure'
import { storeFailureOf } from './store-failure'

/** With less room, in bytes, a start would fail somewhere on its way. */
const leastRoom = 2 * 1024 * 1024

/** The disk of the data folder is too full to begin. */
class DiskFullError extends Error {
  constructor() {
    super('the disk is full')
    this.name = 'DiskFullError'
  }
}

/** Throws where the disk of a folder has no room for anything. */
export function refuseFull(folder: string): void {
  const { bavail, bsize } = statfsSync(folder)
  if (bavail * bsize < leastRoom) throw new DiskFullError()
}

/** What keeps a database from being written that may be there and well; null for any other error. */
export function whyNotWritten(error: unknown): StoreFailure | null {
  if (error instanceof DiskFullError) return 'full'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === 'ENOSPC') return 'full'
  if (['EROFS', 'EACCES', 'EPERM'].includes(code)) return 'read-only'
  const failure = storeFailureOf(error)
  return failure === 'unreachable' ? 'read-only' : failure
}

/** Where a database's header says how it is written, and what it says for one without a write-ahead log. */
const versions = { from: 18, to: 20, plain: 1 }

/** The bytes of a database that cannot be written, as one that can be opened in memory; null where there is none. */
export function bytesOf(file: string): Buffer | null {
  const bytes = withItsLog(file) ?? readIfThere(file)
  return bytes === null || bytes.length === 0 ? null : bytes.fill(versions.plain, versions.from, versions.to)
}

/** What is in the write-ahead log can be read only where that, and its index, were left by a crash. */
function withItsLog(file: string): Buffer | null {
  try {
    const database = new BetterSqlite3(file, { readonly: true, fileMustExist: true })
    try {
      return database.serialize()
    } finally {
      database.close()
    }
  } catch {
    return null
  }
}

function readIfThere(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

/** Changes whenever a file, or the write-ahead log beside it, is written. */
export function appearanceOf(file: string): string {
  return [file, `${file}-wal`]
    .map((one) => statSync(one, { throwIfNoEntry: false }))
    .map((found) => (found === undefined ? '-' : `${found.mtimeMs} ${found.size}`))
    .join(', ')
}
