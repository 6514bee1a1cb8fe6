import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { appearanceOf } from './not-written'

/**
 * Notes how the files of the database look after an end in good order. A start that finds them so need not look
 * through them: nobody has written there since, and what ends in good order leaves a whole database.
 */
export function noteClosed(dataFolder: string): void {
  try {
    writeFileSync(mark(dataFolder), appearanceOf(databaseIn(dataFolder)), { mode: 0o600 })
  } catch {
    // The next start looks through them.
  }
}

/** Whether the files are as the last end in good order left them. It is true once: the next such end notes it anew. */
export function takeClosed(dataFolder: string): boolean {
  try {
    const noted = readFileSync(mark(dataFolder), 'utf8')
    rmSync(mark(dataFolder))
    return noted === appearanceOf(databaseIn(dataFolder))
  } catch {
    return false
  }
}

function databaseIn(dataFolder: string): string {
  return join(dataFolder, 'watchkeeper.db')
}

function mark(dataFolder: string): string {
  return join(dataFolder, 'watchkeeper.db.closed')
}
