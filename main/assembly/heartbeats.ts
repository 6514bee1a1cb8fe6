import type { CompanionParts } from '../companion'
import { diagnosticsOf } from '../diagnostics'
import { Heartbeats } from '../heartbeat/heartbeats'
import type { StateOwner } from '../state-owner'
import type { Database } from '../store/database'
import { HeartbeatRepository } from '../store/heartbeats'

interface Needs {
  parts: Pick<CompanionParts, 'clock' | 'preferences' | 'diagnostics'>
  database: Database
  state: StateOwner
  onCall(monitorId: string): void
}

/** What calls in, at addresses that stay the same. */
export function assembleHeartbeats({ parts, database, state, onCall }: Needs): Heartbeats {
  const { clock, preferences } = parts
  const diagnostics = diagnosticsOf('heartbeats', parts.diagnostics)
  return new Heartbeats({
    repository: new HeartbeatRepository(database),
    clock,
    port: () => preferences.get().heartbeatPort,
    keepPort(heartbeatPort) {
      preferences.change({ heartbeatPort })
      state.setFacts({ preferences: preferences.get() })
    },
    onCall,
    onAddresses: (heartbeatAddresses) => state.setFacts({ heartbeatAddresses }),
    onFailure: (error) => diagnostics.record('listening for heartbeats failed', { error }),
  })
}
