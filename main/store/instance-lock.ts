import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { isReadableFolder } from '../data-folder'
import { whyNotWritten } from './not-written'
import { StoreUnusableError } from './open-store'
import { storeFailureOf } from './store-failure'

/** One that nothing refers to would be collected some time, and let go. */
const held = new Set<BetterSqlite3.Database>()

/**
 * Takes the data folder for this process, whichever door it opens: two watching the same folder would notify
 * twice. Returns a function that lets go, or null when another process has it. The system lets go when a process
 * dies, however it dies, which no file with a process number does. In a folder that can only be read nobody keeps
 * anything, so it is nobody's. Throws `StoreUnusableError` when the folder cannot be used.
 */
export function lockDataFolder(dataFolder: string): (() => void) | null {
  try {
    return takeLock(dataFolder)
  } catch (error) {
    if (storeFailureOf(error) === 'in use') return null
    if (whyNotWritten(error) !== null && isReadableFolder(dataFolder)) return () => {}
    throw new StoreUnusableError(dataFolder, error)
  }
}

function takeLock(dataFolder: string): () => void {
  mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
  const lock = new BetterSqlite3(join(dataFolder, 'instance.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    lock.close()
    throw error
  }
  held.add(lock)
  return () => letGo(lock)
}

function letGo(lock: BetterSqlite3.Database): void {
  held.delete(lock)
  lock.close()
}
