import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type AlertNotification, Alerts } from '#main/alert/alerts'
import { createProbes } from '#main/probes/index'
import type { Probes } from '#main/probes/probe'
import { AlertRepository } from '#main/store/alerts'
import { openDatabase } from '#main/store/database'
import { MonitorRepository } from '#main/store/monitors'
import { SampleRepository } from '#main/store/samples'
import type { Network } from '#main/watch/network'
import { Watch } from '#main/watch/watch'
import type { ResponseRules } from '#shared/alert/open'
import type { Maintenance } from '#shared/watch/maintenance-record'
import type { MonitorView } from '#shared/watch/view'

/** A network that is there, with a gateway and hosts that never answer; nothing is sent. */
export const silentNetwork: Network = {
  routeOut: async () => ({ kind: 'route', gateway: null }),
  interfaces: () => [],
  listen: async () => 'nothing heard',
  page: async () => null,
}

export const noNetwork: Network = {
  routeOut: async () => ({ kind: 'no interface' }),
  interfaces: () => [],
  listen: async () => 'nothing heard',
  page: async () => null,
}

export interface Options {
  network?: Network
  probes?: Probes
  rules?: ResponseRules
  /** False: notifications are decided and never shown, as when Watchkeeper is killed. */
  shows?: boolean
}

/** A folder that is deleted with everything in it. */
export function temporaryFolder(): { path: string; delete(): void } {
  const path = mkdtempSync(join(tmpdir(), 'watchkeeper-'))
  return { path, delete: () => rmSync(path, { recursive: true, force: true }) }
}

/** The watch and its alerts on a real database, as the companion puts them together. */
export class Bench {
  readonly notifications: AlertNotification[] = []
  readonly gone: string[] = []
  readonly failures: unknown[] = []
  maintenances: Maintenance[] = []
  vpn = true
  stretch = 1
  readonly watch: Watch
  readonly alerts: Alerts
  readonly #database
  readonly #listeners = new Set<() => void>()

  constructor(folder: string, options: Options = {}) {
    const { network = silentNetwork, probes = createProbes(), shows = true } = options
    const rules = options.rules ?? { severities: [], procedures: [] }
    const clock = { now: () => Date.now() }
    this.#database = openDatabase(join(folder, 'watchkeeper.sqlite'))
    this.alerts = new Alerts({
      repository: new AlertRepository(this.#database),
      clock,
      rules: () => rules,
      isSilenced: () => false,
      onSaving: () => () => {},
      onAlert: () => this.#changed(),
      onNotification: (notification) => {
        this.notifications.push(notification)
        if (shows) this.alerts.markShown(notification.id)
      },
    })
    this.watch = new Watch({
      stretch: () => this.stretch,
      monitors: new MonitorRepository(this.#database),
      samples: new SampleRepository(this.#database),
      probes,
      trialProbes: probes,
      approvals: { neededFor: () => null, approve: () => {} },
      network,
      clock,
      // Everything as late as allowed, so that only what a test asks for is checked meanwhile.
      random: () => 1,
      alerts: this.alerts,
      maintenances: () => this.maintenances,
      interfaceUp: () => this.vpn,
      anchors: () => [],
      events: {
        onMonitor: () => this.#changed(),
        onRemoved: (id) => this.gone.push(id),
        onUnwatched: (id) => this.alerts.monitorGone(id),
        onConnectivity: () => this.#changed(),
      },
      onUnstored: (error) => this.failures.push(error),
      onFailure: (error) => this.failures.push(error),
    })
  }

  start(): this {
    const ids = new Set(this.watch.views().flatMap((view) => (view.removedHere ? [] : [view.id])))
    this.alerts.reconcile(ids)
    this.watch.start()
    return this
  }

  async stop(): Promise<void> {
    await this.watch.stop()
    this.#database.close()
    if (this.failures.length > 0) throw this.failures[0]
  }

  /** Has a monitor checked once and returns what it shows then. */
  async check(id: string): Promise<MonitorView> {
    let begun = false
    const ended = this.until(() => {
      const view = this.view(id)
      if (view.checking) begun = true
      return begun && !view.checking ? view : null
    })
    this.watch.checkNow([id])
    return ended
  }

  view(id: string): MonitorView {
    const view = this.watch.view(id)
    if (view === null) throw new Error(`There is no monitor ${id}.`)
    return view
  }

  /** Waits until something holds that the watch or its alerts bring about. */
  until<Found>(find: () => Found | null): Promise<Found> {
    return new Promise((resolve) => {
      const look = () => {
        const found = find()
        if (found === null) return
        this.#listeners.delete(look)
        resolve(found)
      }
      this.#listeners.add(look)
      look()
    })
  }

  #changed(): void {
    for (const listener of [...this.#listeners]) listener()
  }
}
