import type { Diagnostics } from './diagnostics'

/**
 * A defect that nothing caught ends the process, since nobody knows what state it is in; but not without a line in
 * the log that says why. What was shown as saved is in the database already.
 */
export function recordLastWords(diagnostics: Diagnostics): void {
  process.on('uncaughtExceptionMonitor', (error, origin) =>
    diagnostics.record('ended by a defect', { error, origin }),
  )
}
