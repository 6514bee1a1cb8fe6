import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The local technical log: one JSON object a line, for the cause behind a sentence that a person was shown. */
export interface Diagnostics {
  record(event: string, details?: Record<string, unknown>): void
}

const largest = 2 * 1024 * 1024

/** Writes to `watchkeeper.log` in the data folder; past 2 MB the file becomes `watchkeeper.1.log`. */
export function fileDiagnostics(dataFolder: string): Diagnostics {
  const file = join(dataFolder, 'watchkeeper.log')
  return {
    record(event, details = {}) {
      const line = JSON.stringify({ at: new Date().toISOString(), event, ...plainDetails(details) })
      try {
        rotate(file, join(dataFolder, 'watchkeeper.1.log'))
        appendFileSync(file, `${line}\n`, { mode: 0o600 })
      } catch {
        // A full disk must not stop the watch; there is nowhere else to tell it.
      }
    },
  }
}

export const silentDiagnostics: Diagnostics = { record() {} }

function rotate(file: string, older: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > largest) renameSync(file, older)
}

/** Errors as what of them can be written down. */
export function plainDetails(details: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value,
    ]),
  )
}
