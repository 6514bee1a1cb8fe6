import { isInterfaceUp } from '../../shared/watch/interfaces'
import type { Maintenance } from '../../shared/watch/maintenance-record'
import { stretchOn } from '../../shared/watch/power'
import type { MonitorView } from '../../shared/watch/view'
import type { Alerts } from '../alert/alerts'
import type { UnstoredTellings } from '../alert/unstored-tellings'
import type { CompanionParts } from '../companion'
import { diagnosticsOf } from '../diagnostics'
import type { Heartbeats } from '../heartbeat/heartbeats'
import { createProbes } from '../probes'
import { deaf } from '../probes/heartbeat'
import { NamedSecrets } from '../secrets/named-secrets'
import type { StateOwner } from '../state-owner'
import { ApprovedCommandRepository } from '../store/approved-commands'
import type { Database } from '../store/database'
import { MonitorRepository } from '../store/monitors'
import { SampleRepository } from '../store/samples'
import { CommandApprovals } from '../watch/command-approvals'
import { CommandPermission } from '../watch/command-permission'
import { systemNetwork } from '../watch/network'
import { isOnBattery, Power } from '../watch/power'
import { Watch } from '../watch/watch'
import { assembleHeartbeats } from './heartbeats'

interface Needs {
  parts: CompanionParts
  database: Database
  state: StateOwner
  alerts: Alerts
  unstoredTellings: Pick<UnstoredTellings, 'tell'>
  /** The maintenances that are on, and those that come. */
  maintenances(): readonly Maintenance[]
}

export interface Watching {
  watch: Watch
  heartbeats: Heartbeats
  power: Power
  namedSecrets: NamedSecrets
  commandPermission: CommandPermission
}

/** From checks to alerts. */
export function assembleWatching(needs: Needs): Watching {
  const { parts, database, state, alerts, unstoredTellings, maintenances } = needs
  const { clock, preferences } = parts
  const diagnostics = diagnosticsOf('watch', parts.diagnostics)
  const heartbeats = assembleHeartbeats({
    parts,
    database,
    state,
    onCall(id) {
      if (watch.view(id)?.status !== 'paused') watch.checkNow([id])
    },
  })
  const namedSecrets = new NamedSecrets(parts.secrets, (secrets) => state.setFacts({ secrets }))
  state.setFacts({ secrets: namedSecrets.views() })
  const approvals = new CommandApprovals(new ApprovedCommandRepository(database), clock)
  const followCalls = ({ id, definition, removedHere }: MonitorView) => {
    if (definition.kind === 'heartbeat' && !removedHere) heartbeats.expect(id)
    else heartbeats.forget(id)
  }
  const power = new Power(parts.onBattery ?? isOnBattery, (onBattery) => state.setFacts({ onBattery }))
  const watch = new Watch({
    monitors: new MonitorRepository(database),
    samples: new SampleRepository(database),
    probes: createProbes({
      mayRun: (command) => approvals.mayRun(command),
      listening: heartbeats,
      secrets: namedSecrets,
    }),
    // Whoever tries a command was asked about it.
    trialProbes: createProbes({ mayRun: () => true, listening: deaf, secrets: namedSecrets }),
    approvals,
    alerts,
    maintenances,
    interfaceUp: (need) => isInterfaceUp(need, systemNetwork.interfaces()),
    network: systemNetwork,
    clock,
    random: Math.random,
    stretch: () => stretchOn(power.onBattery, preferences.get().batteryFactor),
    anchors: () => preferences.get().anchors,
    events: {
      onMonitor(id) {
        const view = watch.view(id)
        if (view === null) return
        state.setItem('monitors', id, view)
        followCalls(view)
      },
      onRemoved: (id) => state.removeItem('monitors', id),
      onUnwatched(id) {
        heartbeats.forget(id)
        alerts.monitorGone(id)
      },
      onConnectivity: (connectivity) => state.setFacts({ connectivity }),
    },
    onUnstored(error, tellings) {
      diagnostics.record('storing a check failed', { error })
      unstoredTellings.tell(tellings)
    },
    onFailure: (error) => diagnostics.record('watching failed', { error }),
  })
  const commandPermission = new CommandPermission({ door: parts.door, approvals })
  return { watch, heartbeats, power, namedSecrets, commandPermission }
}
