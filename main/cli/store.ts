import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { text } from '../../shared/text/text'
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
  const words = text.commandLine.store
  const file = databaseFile(dataFolder)
  if (!existsSync(file)) return fail(words.noDatabaseYet(dataFolder))
  const found = examine(file)
  const copies = copiesIn(dataFolder)
  for (const { at, file: copy, size } of copies) {
    const state = words.states[examine(copy).state]
    console.log(words.copy({ madeAt: new Date(at).toISOString(), state, size: megabytes(size) }))
  }
  if (copies.length === 0) console.log(words.noCopies)
  if (found.state === 'whole') {
    console.log(words.whole(found.version))
    return 0
  }
  if (found.state === 'newer') return fail(words.newer)
  console.log(words.damaged(found.found.join('; ')))
  if (!repair) {
    console.log(words.repairIt)
    return damaged
  }
  const copy = lastGoodCopy(dataFolder)
  if (copy === null) return fail(words.noGoodCopy)
  return replaceStore(dataFolder, copy.file, 'damaged', clock)
}

/** Copies the database to a file, also while Watchkeeper runs. Returns the exit code. */
export async function backUpStore(dataFolder: string, target: string): Promise<number> {
  const words = text.commandLine.store
  const file = databaseFile(dataFolder)
  const to = resolve(target)
  if (!existsSync(file)) return fail(words.noDatabase(dataFolder))
  if (existsSync(to)) return fail(words.thereAlready(to))
  try {
    mkdirSync(dirname(to), { recursive: true })
    const database = openDatabase(file)
    try {
      await copyTo(database, to)
    } finally {
      database.close()
    }
    console.log(words.copied(to))
    return 0
  } catch (error) {
    return fail(words.notCopied(to, reasonOf(error)))
  }
}

/** Puts a copy in the place of the database, which is kept aside. Returns the exit code. */
export function restoreStore(dataFolder: string, source: string, clock: Clock): number {
  const words = text.commandLine.store
  const from = resolve(source)
  if (!existsSync(from)) return fail(words.noFile(from))
  const found = examine(from)
  if (found.state === 'newer') return fail(words.fileNewer(from))
  if (found.state === 'damaged') return fail(words.fileDamaged(from, found.found.join('; ')))
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
    console.log(text.commandLine.store.approvalsForgotten)
  } finally {
    database.close()
  }
}

function replaceStore(dataFolder: string, copy: string, label: string, clock: Clock): number {
  const words = text.commandLine.store
  const letGo = lockDataFolder(dataFolder)
  if (letGo === null) return fail(words.running(dataFolder))
  try {
    const file = databaseFile(dataFolder)
    if (existsSync(file)) console.log(words.keptAside(moveAside(file, label, clock.now())))
    putInPlace(copy, file)
    console.log(words.putInPlace(copy))
    return 0
  } catch (error) {
    return fail(words.notPutInPlace(reasonOf(error)))
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
