import { existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { inMemorySentence, type StoreFailure } from '../../shared/store/failure'
import { text } from '../../shared/text/text'
import { isReadableFolder } from '../data-folder'
import { takeAskedRestore } from './asked-restore'
import { noteClosed, takeClosed } from './closed-well'
import { copiesIn, lastGoodCopy, putInPlace, type StoreCopy } from './copies'
import { DamagedDatabaseError, openDatabase } from './database'
import { examine } from './examine'
import { NewerDatabaseError } from './migrate'
import { nameAside } from './name-aside'
import { bytesOf, refuseFull, whyNotWritten } from './not-written'
import { clearSuspicion, isSuspected } from './suspicion'
import type { TimedDatabase } from './timed-database'

/** An open database, and what a person must be told about how it was opened; null when all is well. */
export type Store =
  | { kept: 'in the folder'; database: TimedDatabase; trouble: string | null }
  /** Nothing can be written there: what happens is lost unless it can be some time. */
  | { kept: 'in memory'; database: TimedDatabase; trouble: string }

/** The data folder cannot be used at all. */
export class StoreUnusableError extends Error {
  readonly sentence: string

  constructor(
    dataFolder: string,
    override readonly cause: unknown,
  ) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    const sentence = text.store.unusable(dataFolder, reason)
    super(sentence)
    this.name = 'StoreUnusableError'
    this.sentence = sentence
  }
}

/**
 * Opens the database in the data folder. One that this Watchkeeper cannot read is moved aside and kept; the last good
 * copy takes its place, else a new one is started. Where the folder can be read and not written, or its disk is full,
 * the database is opened in memory, since whoever watches is needed then as well. Throws `StoreUnusableError` when the
 * folder itself is the matter.
 */
export function openStore(dataFolder: string, now: number): Store {
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 })
    refuseFull(dataFolder)
    return openOrBeginAnew(dataFolder, now)
  } catch (error) {
    const failure = whyNotWritten(error)
    if (failure === null || !isReadableFolder(dataFolder)) throw new StoreUnusableError(dataFolder, error)
    return openInMemory(dataFolder, failure)
  }
}

/** Closes what `openStore` opened, and notes that it ended in good order. */
export function closeStore({ database, kept }: Store, dataFolder: string): void {
  database.close()
  if (kept === 'in the folder') noteClosed(dataFolder)
}

function openInMemory(dataFolder: string, failure: StoreFailure): Store {
  const bytes = bytesOf(join(dataFolder, 'watchkeeper.db'))
  const trouble = inMemorySentence(failure, dataFolder)
  try {
    return { database: openDatabase(bytes ?? ':memory:'), kept: 'in memory', trouble }
  } catch {
    const copy = lastGoodCopy(dataFolder)
    const database = openDatabase((copy === null ? null : bytesOf(copy.file)) ?? ':memory:')
    const words = text.store.inMemory.unreadable
    return {
      database,
      kept: 'in memory',
      trouble:
        copy === null ? words.begunAnew(trouble) : words.fromCopy(trouble, new Date(copy.at).toUTCString()),
    }
  }
}

function openOrBeginAnew(dataFolder: string, now: number): Store {
  const file = join(dataFolder, 'watchkeeper.db')
  const asked = takeAskedRestore(dataFolder)
  if (asked !== null) return openRestored(file, dataFolder, asked, now)
  try {
    if (isSuspected(dataFolder)) refuseUnlessWhole(file)
    clearSuspicion(dataFolder)
    refuseEmptied(file, dataFolder)
    const database = openDatabase(file, takeClosed(dataFolder) ? 'as it was closed' : 'unknown')
    return { database, kept: 'in the folder', trouble: null }
  } catch (error) {
    const why = whyUnreadable(error)
    if (why === null) throw error
    const kept = basename(moveAside(file, why, now))
    const copy = why === 'unreadable' ? lastGoodCopy(dataFolder) : null
    if (copy !== null) putInPlace(copy.file, file)
    clearSuspicion(dataFolder)
    const words = text.store.movedAside
    return {
      database: openDatabase(file),
      kept: 'in the folder',
      trouble:
        copy === null
          ? words.begunAnew({ why, kept, dataFolder })
          : words.fromCopy({ kept, dataFolder, copiedAt: new Date(copy.at).toUTCString() }),
    }
  }
}

/** A person asked for it, so what is there goes aside whatever it is. */
function openRestored(file: string, dataFolder: string, copy: StoreCopy, now: number): Store {
  const kept = existsSync(file) ? basename(moveAside(file, 'replaced', now)) : null
  putInPlace(copy.file, file)
  clearSuspicion(dataFolder)
  takeClosed(dataFolder)
  return {
    database: openDatabase(file),
    kept: 'in the folder',
    trouble: text.settings.copies.restored(new Date(copy.at).toUTCString(), kept),
  }
}

/** A file that lost all its bytes opens as a new database; where there are copies it was none. */
function refuseEmptied(file: string, dataFolder: string): void {
  const isEmpty = statSync(file, { throwIfNoEntry: false })?.size === 0
  if (isEmpty && copiesIn(dataFolder).length > 0) throw new DamagedDatabaseError('it is empty')
}

function refuseUnlessWhole(file: string): void {
  const found = examine(file)
  if (found.state === 'damaged') throw new DamagedDatabaseError(found.found.join('; '))
}

function whyUnreadable(error: unknown): 'newer' | 'unreadable' | null {
  if (error instanceof NewerDatabaseError) return 'newer'
  return isDamage(error) ? 'unreadable' : null
}

/** Moves a database out of the way. With its write-ahead log, without which it may lack the newest entries. Returns the new name. */
export function moveAside(file: string, label: string, now: number): string {
  const kept = nameAside(file, label, now)
  for (const suffix of ['', '-wal', '-shm']) {
    if (existsSync(file + suffix)) renameSync(file + suffix, kept + suffix)
  }
  return kept
}

function isDamage(error: unknown): boolean {
  if (error instanceof DamagedDatabaseError) return true
  if (!(error instanceof Error) || !('code' in error)) return false
  return /^SQLITE_(?:NOTADB|CORRUPT)/.test(String(error.code))
}
