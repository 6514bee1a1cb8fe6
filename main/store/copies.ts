import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import BetterSqlite3 from 'better-sqlite3'
import { copiesToDelete, copyName, timeOfCopy } from '../../shared/store/copies'
import { DamagedDatabaseError, type Database, isSound } from './database'

/** Bytes that the copies may take together, the two newest apart. */
const roomForCopies = 1024 ** 3
/** Pages that are copied before everything else has its turn. */
const pagesAtOnce = 256

/** A copy that can be restored. */
export interface StoreCopy {
  file: string
  /** When it was made, UTC milliseconds. */
  at: number
  size: number
}

/** The copies in a data folder, the newest first. None is looked into. */
export function copiesIn(dataFolder: string): StoreCopy[] {
  const folder = copiesFolder(dataFolder)
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap((name) => {
      const at = timeOfCopy(name)
      const file = join(folder, name)
      return at === null ? [] : [{ file, at, size: statSync(file).size }]
    })
    .sort((one, other) => other.at - one.at)
}

/** The newest copy that is sound; null when there is none. */
export function lastGoodCopy(dataFolder: string): StoreCopy | null {
  return copiesIn(dataFolder).find(({ file }) => isSound(file)) ?? null
}

/**
 * Copies an open database while it is in use, and looks at the copy before it takes its name: what has one is good.
 * Copies that are no longer needed go. Throws when it cannot be written, or is not sound.
 */
export async function makeCopy(database: Database, dataFolder: string, now: number): Promise<StoreCopy> {
  const folder = copiesFolder(dataFolder)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, copyName(now))
  await copyTo(database, file)
  const copies = copiesIn(dataFolder).map(({ file: copy, size }) => ({
    name: copy.slice(folder.length + 1),
    size,
  }))
  for (const name of copiesToDelete(copies, roomForCopies)) rmSync(join(folder, name), { force: true })
  return { file, at: now, size: statSync(file).size }
}

/** Copies an open database to a file of its own, which appears only once it is whole. */
export async function copyTo(database: Database, file: string): Promise<void> {
  const unfinished = `${file}.unfinished`
  rmSync(unfinished, { force: true })
  try {
    await database.backup(unfinished, { progress: () => pagesAtOnce })
    leaveOneFile(unfinished)
    if (!isSound(unfinished)) throw new DamagedDatabaseError('its copy is not sound')
    renameSync(unfinished, file)
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(unfinished + suffix, { force: true })
  }
}

/** A copy is one file by itself: looking at it makes no write-ahead log beside it. */
function leaveOneFile(file: string): void {
  const copy = new BetterSqlite3(file)
  copy.pragma('journal_mode = DELETE')
  copy.close()
}

/** Puts a copy in the place of the database, which must not be there; the copy itself stays. */
export function putInPlace(copy: string, databaseFile: string): void {
  const unfinished = `${databaseFile}.unfinished`
  copyFileSync(copy, unfinished)
  renameSync(unfinished, databaseFile)
}

function copiesFolder(dataFolder: string): string {
  return join(dataFolder, 'copies')
}
