import type { Alert } from '../../shared/incident/alert'
import type { ResponseRules } from '../../shared/incident/open'
import { isInterfaceUp } from '../../shared/watch/interfaces'
import type { Maintenance } from '../../shared/watch/maintenance-record'
import type { CompanionParts } from '../companion'
import type { Heartbeats } from '../heartbeat/heartbeats'
import type { Notices } from '../notices'
import { Announcer } from '../notify/announcer'
import { createProbes } from '../probes'
import { deaf } from '../probes/heartbeat'
import { AlertLog } from '../shift/alert-log'
import type { Log } from '../shift/log'
import type { StateOwner } from '../state-owner'
import { AlertRepository } from '../store/alerts'
import { ApprovedCommandRepository } from '../store/approved-commands'
import type { Database } from '../store/database'
import { MonitorRepository } from '../store/monitors'
import { SampleRepository } from '../store/samples'
import { Alerts } from '../watch/alerts'
import { CommandApprovals } from '../watch/command-approvals'
import { systemNetwork } from '../watch/network'
import { Watch } from '../watch/watch'
import { assembleHeartbeats } from './heartbeats'

interface Needs {
  parts: CompanionParts
  database: Database
  state: StateOwner
  notices: Notices
  log: Log
  /** What the open runbook says about how soon to act. */
  rules(): ResponseRules
  /** The maintenances that are on, and those that come. */
  maintenances(): readonly Maintenance[]
  /** Called within the transaction that writes an alert; `before` is null for one that opens. */
  onAlertSaved(before: Alert | null, after: Alert): void
}

export interface Watching {
  watch: Watch
  alerts: Alerts
  announcer: Announcer
  heartbeats: Heartbeats
}

/** From checks to alerts to what a person is told. */
export function assembleWatching(needs: Needs): Watching {
  const { parts, database, state, notices, log, rules, maintenances, onAlertSaved } = needs
  const { clock, preferences, diagnostics, notifier } = parts
  const alertLog = new AlertLog(log, () => state.get().alerts)
  const announcer = new Announcer({
    clock,
    diagnostics,
    notifier,
    wanted: () => preferences.get().notifications,
    markShown: (id) => alerts.markShown(id),
    onTrouble: (sentence) => notices.tellCurrent('notifications', sentence),
  })
  const alerts = new Alerts({
    repository: new AlertRepository(database, onAlertSaved),
    clock,
    rules,
    onAlert(alert) {
      alertLog.note(alert)
      state.setItem('alerts', alert.id, alert)
    },
    onNotification: (notification) => announcer.announce(notification),
  })
  const heartbeats = assembleHeartbeats({
    parts,
    database,
    state,
    onCall(id) {
      if (watch.view(id)?.status !== 'paused') watch.checkNow(id)
    },
  })
  const approvals = new CommandApprovals(new ApprovedCommandRepository(database), clock)
  const watch = new Watch({
    monitors: new MonitorRepository(database),
    samples: new SampleRepository(database),
    probes: createProbes({ mayRun: (command) => approvals.mayRun(command), listening: heartbeats }),
    // Whoever tries a command sees it and asks for it.
    trialProbes: createProbes({ mayRun: () => true, listening: deaf }),
    approvals,
    alerts,
    maintenances,
    interfaceUp: (need) => isInterfaceUp(need, systemNetwork.interfaces()),
    network: systemNetwork,
    clock,
    random: Math.random,
    anchors: () => preferences.get().anchors,
    events: {
      onMonitor(id) {
        const view = watch.view(id)
        if (view === null) return
        state.setItem('monitors', id, view)
        if (view.definition.kind === 'heartbeat' && !view.removedHere) heartbeats.expect(id)
        else heartbeats.forget(id)
      },
      onRemoved: (id) => state.removeItem('monitors', id),
      onUnwatched(id) {
        heartbeats.forget(id)
        alerts.monitorGone(id)
      },
      onConnectivity: (connectivity) => state.setFacts({ connectivity }),
    },
    onFailure: (error) => diagnostics.record('watching failed', { error }),
  })
  return { watch, alerts, announcer, heartbeats }
}
