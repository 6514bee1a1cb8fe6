import { type Diagnostics, plainDetails } from '../diagnostics'
import type { Secrets } from './secrets'

/** A log in which no secret is written, whatever carries it there. */
export function redactedDiagnostics(diagnostics: Diagnostics, secrets: Pick<Secrets, 'redact'>): Diagnostics {
  return {
    record(message, details = {}) {
      const redacted: unknown = JSON.parse(secrets.redact(JSON.stringify(plainDetails(details))))
      diagnostics.record(message, { ...(typeof redacted === 'object' ? redacted : {}) })
    },
  }
}
