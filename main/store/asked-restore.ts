import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { copiesIn, type StoreCopy } from './copies'
import { isSound } from './database'

/** Has the next start put a copy in the place of the database: an open one cannot be replaced. */
export function askRestore(dataFolder: string, copy: StoreCopy): void {
  writeFileSync(noteIn(dataFolder), basename(copy.file))
}

/** The copy that was asked for, once; null when none was, or it is not sound any more. */
export function takeAskedRestore(dataFolder: string): StoreCopy | null {
  const asked = readNote(noteIn(dataFolder))
  if (asked === null) return null
  rmSync(noteIn(dataFolder))
  const copy = copiesIn(dataFolder).find(({ file }) => basename(file) === asked)
  return copy !== undefined && isSound(copy.file) ? copy : null
}

function readNote(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return null
  }
}

function noteIn(dataFolder: string): string {
  return join(dataFolder, 'restore-at-start')
}
