import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import type { Clock } from '../clock'
import { ApprovedCommandRepository } from '../store/approved-commands'
import { copiesIn, copyTo, lastGoodCopy, putInPlace } from '../store/copies'
import { openDatabase } from '../store/database'
import { examine } from '../store/examine'
import { lockDataFolder } from '../store/instance-lock'
import { moveAside } from '../store/open-store'
import { fail } from './exit'

const damaged = 1

/**
 * Examines the database and its copies, and says what it finds. With `repair` a damaged one is kept aside and the
 * last good copy takes its place. Returns the exit code: 0 for whole or repaired, 1 for damaged, 3 where it cannot be
 * told.
 */
export function examineStore(dataFolder: string, { repair }: { repair: boolean }, clock: Clock): number {
  const file = databaseFile(dataFolder)
  if (!existsSync(file))
    return fail(`There is no database in ${dataFolder}. Watchkeeper makes one when it starts.`)
  const found = examine(file)
  const copies = copiesIn(dataFolder)
  for (const copy of copies)
    console.log(
      `copy of ${new Date(copy.at).toISOString()}: ${examine(copy.file).state}, ${megabytes(copy.size)}`,
    )
  if (copies.length === 0)
    console.log('There are no copies yet; one is made each day while Watchkeeper runs.')
  if (found.state === 'whole') {
    console.log(`The database is whole (version ${found.version}).`)
    return 0
  }
  if (found.state === 'newer') return fail('The database was written by a newer Watchkeeper; use that one.')
  console.log(`The database is damaged: ${found.found.join('; ')}.`)
  if (!repair) {
    console.log('Run doctor --repair to put the last good copy in its place; the damaged one is kept.')
    return damaged
  }
  const copy = lastGoodCopy(dataFolder)
  if (copy === null) return fail('There is no good copy to put in its place.')
  return replaceStore(dataFolder, copy.file, 'damaged', clock)
}

/** Copies the database to a file, also while Watchkeeper runs. Returns the exit code. */
export async function backUpStore(dataFolder: string, target: string): Promise<number> {
  const file = databaseFile(dataFolder)
  const to = resolve(target)
  if (!existsSync(file)) return fail(`There is no database in ${dataFolder}.`)
  if (existsSync(to)) return fail(`${to} is there already. Choose another name.`)
  try {
    mkdirSync(dirname(to), { recursive: true })
    const database = openDatabase(file)
    try {
      await copyTo(database, to)
    } finally {
      database.close()
    }
    console.log(`The database was copied to ${to}.`)
    return 0
  } catch (error) {
    return fail(`The database could not be copied to ${to}: ${reasonOf(error)}.`)
  }
}

/** Puts a copy in the place of the database, which is kept aside. Returns the exit code. */
export function restoreStore(dataFolder: string, source: string, clock: Clock): number {
  const from = resolve(source)
  if (!existsSync(from)) return fail(`There is no file at ${from}.`)
  const found = examine(from)
  if (found.state === 'newer') return fail(`${from} was written by a newer Watchkeeper; use that one.`)
  if (found.state === 'damaged') return fail(`${from} is no whole database: ${found.found.join('; ')}.`)
  const code = replaceStore(dataFolder, from, 'replaced', clock)
  if (code === 0) forgetApprovals(databaseFile(dataFolder))
  return code
}

/** Nobody can see where a file comes from, so it approves no command that would run here. */
function forgetApprovals(file: string): void {
  const database = openDatabase(file)
  try {
    const approved = new ApprovedCommandRepository(database)
    if (approved.fingerprints().length === 0) return
    approved.forgetAll()
    console.log('Commands that its monitors run wait for your approval again.')
  } finally {
    database.close()
  }
}

function replaceStore(dataFolder: string, copy: string, label: string, clock: Clock): number {
  const letGo = lockDataFolder(dataFolder)
  if (letGo === null) return fail(`Watchkeeper is running with the data in ${dataFolder}. Quit it first.`)
  try {
    const file = databaseFile(dataFolder)
    if (existsSync(file))
      console.log(`The database before was kept as ${moveAside(file, label, clock.now())}.`)
    putInPlace(copy, file)
    console.log(`${copy} was put in its place.`)
    return 0
  } catch (error) {
    return fail(`It could not be put in place: ${reasonOf(error)}.`)
  } finally {
    letGo()
  }
}

function databaseFile(dataFolder: string): string {
  return join(dataFolder, 'watchkeeper.db')
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 ** 2).toFixed(1)} MB`
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
