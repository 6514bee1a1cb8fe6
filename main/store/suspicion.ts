import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Damage may show in what is too much to look through at every start. When it shows while Watchkeeper runs, a file
 * says so, and the next start looks through everything.
 */
export function suspect(dataFolder: string): void {
  try {
    writeFileSync(mark(dataFolder), '', { mode: 0o600 })
  } catch {
    // The damage will show again.
  }
}

export function isSuspected(dataFolder: string): boolean {
  return existsSync(mark(dataFolder))
}

export function clearSuspicion(dataFolder: string): void {
  rmSync(mark(dataFolder), { force: true })
}

function mark(dataFolder: string): string {
  return join(dataFolder, 'watchkeeper.db.suspected')
}
