import { appendFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** What a line of the technical log tells of beside its message. */
export interface Details {
  /** Something went wrong, unless it says otherwise. */
  level?: 'error' | 'warning' | 'information'
  /** The part of Watchkeeper that it happened in. */
  part?: string
  /** What was thrown; it is written as the cause. */
  error?: unknown
  [detail: string]: unknown
}

/** The local technical log: what happened, and the cause behind a sentence that a person was shown. */
export interface Diagnostics {
  record(message: string, details?: Details): void
}

const largest = 2 * 1024 * 1024
export const logFile = 'watchkeeper.log'
export const olderLogFile = 'watchkeeper.1.log'

/**
 * Writes to `watchkeeper.log` in the data folder, a JSON object a line: time, level, part, message, cause and what
 * else is known. Past 2 MB the file becomes `watchkeeper.1.log`.
 */
export function fileDiagnostics(dataFolder: string): Diagnostics {
  const file = join(dataFolder, logFile)
  return {
    record(message, details = {}) {
      const { level = 'error', part = 'companion', error: cause, ...others } = plainDetails(details)
      const line = JSON.stringify({ time: new Date().toISOString(), level, part, message, cause, ...others })
      try {
        rotate(file, join(dataFolder, olderLogFile))
        appendFileSync(file, `${line}\n`, { mode: 0o600 })
      } catch {
        // A full disk must not stop the watch; there is nowhere else to tell it.
      }
    },
  }
}

export const silentDiagnostics: Diagnostics = { record() {} }

/** The log of one part of Watchkeeper: each of its lines says whose it is. */
export function diagnosticsOf(part: string, diagnostics: Diagnostics): Diagnostics {
  return { record: (message, details) => diagnostics.record(message, { part, ...details }) }
}

function rotate(file: string, older: string): void {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > largest) renameSync(file, older)
}

/** Errors as what of them can be written down. */
export function plainDetails(details: Details): Record<string, unknown> {
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, plainCause(value)]))
}

function plainCause(value: unknown): unknown {
  if (!(value instanceof Error)) return value
  const { name, message, stack, cause } = value
  const code = 'code' in value ? { code: value.code } : {}
  return { name, message, ...code, stack, ...(cause === undefined ? {} : { cause: plainCause(cause) }) }
}
