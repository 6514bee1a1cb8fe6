import type { ResponseRules } from '../../shared/incident/open'
import type { CompanionParts } from '../companion'
import type { Notices } from '../notices'
import { Announcer } from '../notify/announcer'
import { createProbes } from '../probes'
import { AlertLog } from '../shift/alert-log'
import type { Log } from '../shift/log'
import type { StateOwner } from '../state-owner'
import { AlertRepository } from '../store/alerts'
import type { Database } from '../store/database'
import { MonitorRepository } from '../store/monitors'
import { SampleRepository } from '../store/samples'
import { Alerts } from '../watch/alerts'
import { systemNetwork } from '../watch/network'
import { Watch } from '../watch/watch'

interface Needs {
  parts: CompanionParts
  database: Database
  state: StateOwner
  notices: Notices
  log: Log
  /** What the open runbook says about how soon to act. */
  rules(): ResponseRules
}

export interface Watching {
  watch: Watch
  alerts: Alerts
  announcer: Announcer
}

/** From checks to alerts to what a person is told. */
export function assembleWatching({ parts, database, state, notices, log, rules }: Needs): Watching {
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
    repository: new AlertRepository(database),
    clock,
    rules,
    onAlert(alert) {
      alertLog.note(alert)
      state.setItem('alerts', alert.id, alert)
    },
    onNotification: (notification) => announcer.announce(notification),
  })
  const watch = new Watch({
    monitors: new MonitorRepository(database),
    samples: new SampleRepository(database),
    probes: createProbes(),
    network: systemNetwork,
    clock,
    random: Math.random,
    anchors: () => preferences.get().anchors,
    events: {
      onMonitor(id) {
        const view = watch.view(id)
        if (view !== null) state.setItem('monitors', id, view)
      },
      onRemoved: (id) => state.removeItem('monitors', id),
      onUnwatched: (id) => alerts.monitorGone(id),
      onHard: (transition) => alerts.follow(transition),
      onConnectivity: (connectivity) => state.setFacts({ connectivity }),
    },
    onFailure: (error) => diagnostics.record('watching failed', { error }),
  })
  return { watch, alerts, announcer }
}
