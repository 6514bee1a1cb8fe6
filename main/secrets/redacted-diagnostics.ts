import { type Diagnostics, plainDetails } from '../diagnostics'
import type { Secrets } from './secrets'

/** A log in which no secret is written, whatever carries it there. */
export function redactedDiagnostics(diagnostics: Diagnostics, secrets: Pick<Secrets, 'redact'>): Diagnostics {
  return {
    record(event, details = {}) {
      const redacted: unknown = JSON.parse(secrets.redact(JSON.stringify(plainDetails(details))))
      diagnostics.record(event, { ...(typeof redacted === 'object' ? redacted : {}) })
    },
  }
}
