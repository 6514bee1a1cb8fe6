import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { StoreUnusableError } from './open-store'

/** One that nothing refers to would be collected some time, and let go. */
const held = new Set<BetterSqlite3.Database>()

/**
 * Takes the data folder for this process, whichever door it opens: two watching the same folder would notify
 * twice. Returns a function that lets go, or null when another process has it. The system lets go when a process
 * dies, however it dies, which no file with a process number does. Throws `StoreUnusableError` when the folder
 * cannot be used.
 */
export function lockDataFolder(dataFolder: string): (() => void) | null {
  const lock = openLock(dataFolder)
  try {
    lock.exec('BEGIN EXCLUSIVE')
    held.add(lock)
    return () => letGo(lock)
  } catch (error) {
    lock.close()
    if (error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY') return null
    throw new StoreUnusableError(dataFolder, error)
  }
}

function openLock(dataFolder: string): BetterSqlite3.Database {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    return new BetterSqlite3(join(dataFolder, 'instance.lock'), { timeout: 0 })
  } catch (error) {
    throw new StoreUnusableError(dataFolder, error)
  }
}

function letGo(lock: BetterSqlite3.Database): void {
  held.delete(lock)
  lock.close()
}
