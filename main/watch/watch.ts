import type { Kpi } from '../../shared/runbook/model'
import type { Maintenance } from '../../shared/watch/maintenance-record'
import type { MonitorDefinition } from '../../shared/watch/monitor'
import { circleOfNeeds, type InterfaceNeed } from '../../shared/watch/needs'
import type { Monitor } from '../../shared/watch/parse'
import type { Replay } from '../../shared/watch/replay/record'
import type { Connectivity, JudgedSample, MonitorView } from '../../shared/watch/view'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { Probes } from '../probes/probe'
import type { MonitorRepository, StoredMonitor } from '../store/monitors'
import type { SampleRepository } from '../store/samples'
import type { Alerts } from './alerts'
import type { SingleCheck } from './check'
import type { CommandApprovals } from './command-approvals'
import type { WatchEvents } from './events'
import { NeededMonitors } from './needed-monitors'
import type { Network } from './network'
import {
  accept,
  enrol,
  insertMonitor,
  isSameDefinition,
  type Reading,
  understand,
  unreadable,
} from './roster'
import { Rounds } from './rounds'
import { Steps } from './steps'
import { Trials } from './trials'
import { recentValues, type Understood, WatchedMonitor } from './watched-monitor'

interface Parts {
  monitors: MonitorRepository
  samples: SampleRepository
  probes: Probes
  /** For checks that a person asks for with the definition before them. */
  trialProbes: Probes
  /** Which commands may run. */
  approvals: Pick<CommandApprovals, 'neededFor' | 'approve'>
  alerts: Alerts
  /** The maintenances that are on, and those that come. */
  maintenances(): readonly Maintenance[]
  /** Whether a network interface that a monitor needs is up. */
  interfaceUp(need: InterfaceNeed): boolean
  network: Network
  clock: Pick<Clock, 'now'>
  /** From 0 to 1. */
  random(): number
  /** `host:port` addresses that answer whenever this laptop is online. */
  anchors(): readonly string[]
  events: WatchEvents
  /** A check could not be made or stored for a reason of Watchkeeper's own. */
  onFailure(error: unknown): void
}

/** The monitors that are watched: those of the runbook and those added on this laptop. */
export class Watch {
  readonly #watched = new Map<string, WatchedMonitor>()
  readonly #needed: NeededMonitors
  readonly #steps: Steps
  readonly #rounds: Rounds
  readonly #trials: Trials
  #kpis: readonly Kpi[] = []

  constructor(private readonly parts: Parts) {
    parts.monitors.forgetRemoved()
    this.#needed = new NeededMonitors(this.#watched)
    this.#steps = new Steps({ ...parts, needed: this.#needed })
    this.#rounds = new Rounds({ ...parts, watched: this.#watched, steps: this.#steps, needed: this.#needed })
    this.#trials = new Trials({ ...parts, rounds: this.#rounds })
  }

  /** Begins to check. What the runbook names is set before. */
  start(): void {
    this.maintenanceChanged()
    this.#rounds.start()
  }

  async stop(): Promise<void> {
    await this.#rounds.stop()
  }

  /** The laptop woke up. */
  wake(): void {
    this.#rounds.wake()
  }

  /** A maintenance began, ended or was changed. What it held is checked: only then it is told, if it is still wrong. */
  maintenanceChanged(): void {
    const { clock, events } = this.parts
    for (const watched of this.#watched.values()) {
      if (!watched.active) continue
      const at = clock.now()
      this.#steps.take(watched, { kind: 'circumstances changed', at })
      if (this.#steps.isHeldInVain(watched, at)) this.#rounds.checkSoon(watched)
      events.onMonitor(watched.id)
    }
  }

  /**
   * Watches what the runbook of this key names, beside the monitors added on this laptop. What another runbook
   * named stays in the store. Where only a part could be read, what was watched so far goes on. Returns a sentence
   * for each stored monitor that cannot be read any more, and for each that needs itself through others.
   */
  setRunbook(
    runbook: string,
    definitions: readonly MonitorDefinition[],
    kpis: readonly Kpi[],
    reading: Reading = 'whole',
  ): string[] {
    const { monitors, clock } = this.parts
    this.#kpis = kpis
    const local = monitors.localOnes().filter(({ removedAt }) => removedAt === null)
    const present = monitors.transaction(() => [
      ...local,
      ...enrol(monitors, runbook, definitions, reading, clock.now()),
    ])
    const kept = new Set(present.map(({ id }) => id))
    for (const id of [...this.#watched.keys()]) if (!kept.has(id)) this.#dismiss(id)
    const unread = present.flatMap((stored) => {
      const understood = understand(stored)
      if (understood === null) return [unreadable(stored)]
      this.#take(stored, understood)
      return []
    })
    return [...unread, ...this.#circles()]
  }

  /** Adds a monitor on this laptop; returns its id. */
  add(definition: MonitorDefinition): string {
    const understood = accept(definition, this.#monitorsBeside(null))
    const { monitors, clock } = this.parts
    const stored = insertMonitor(monitors, { source: 'local', runbook: null, definition, now: clock.now() })
    this.#take(stored, understood)
    return stored.id
  }

  /** Changes a monitor; one of the runbook on this laptop only. */
  update(id: string, definition: MonitorDefinition): void {
    const { stored } = this.#find(id)
    const understood = accept(definition, this.#monitorsBeside(id))
    const { monitors } = this.parts
    if (stored.source === 'local') {
      monitors.define(id, definition.name, definition)
      this.#take({ ...stored, name: definition.name, definition }, understood)
      return
    }
    const localDefinition = isSameDefinition(stored.definition, definition) ? null : definition
    monitors.defineHere(id, localDefinition)
    this.#take({ ...stored, localDefinition }, understood)
  }

  /** Removes a monitor; one of the runbook stays in sight. Both can be restored. */
  remove(id: string): void {
    const { stored } = this.#find(id)
    const removedAt = this.parts.clock.now()
    this.parts.monitors.setRemovedAt(id, removedAt)
    if (stored.source === 'local') this.#dismiss(id)
    else this.#retire(id, { ...stored, removedAt })
  }

  /** Undoes a removal, and for a monitor of the runbook what was changed on this laptop. */
  restore(id: string): void {
    const { monitors } = this.parts
    const stored = this.#watched.get(id)?.stored ?? monitors.localOnes().find((one) => one.id === id)
    if (stored === undefined) throw new RequestRefused('not found', 'This monitor is not there any more.')
    const restored: StoredMonitor = { ...stored, removedAt: null, localDefinition: null }
    const understood = understand(restored)
    if (understood === null) throw new RequestRefused('failed', unreadable(stored))
    // Its name may have been given to another meanwhile.
    accept(understood.definition, this.#monitorsBeside(id))
    monitors.setRemovedAt(id, null)
    monitors.defineHere(id, null)
    this.#take(restored, understood)
    if (this.#find(id).active) this.#rounds.checkNow(id)
  }

  /** Stops or resumes the checks of a monitor; what was confirmed stands meanwhile. */
  pause(id: string, paused: boolean): void {
    const watched = this.#find(id)
    if (paused === (watched.stored.pausedAt !== null)) return
    const { monitors, clock, events } = this.parts
    const pausedAt = paused ? clock.now() : null
    monitors.setPausedAt(id, pausedAt)
    watched.setStored({ ...watched.stored, pausedAt })
    if (paused) this.#rounds.end(id)
    else this.#rounds.checkNow(id)
    events.onMonitor(id)
  }

  /** Checks a monitor at once, or right after the check that is running. */
  checkNow(id: string): void {
    if (!this.#find(id).active)
      throw new RequestRefused('refused', 'This monitor is paused. Resume it, then it can be checked.')
    this.#rounds.checkNow(id)
  }

  /** Lets a monitor's command run, unless it is another meanwhile than the one that was seen. */
  approveCommand(id: string, fingerprint: string): void {
    const { approvals, events } = this.parts
    const needed = approvals.neededFor(this.#find(id).monitor.target)
    if (needed === null) return
    if (needed.fingerprint !== fingerprint)
      throw new RequestRefused(
        'refused',
        'The command was changed meanwhile. Look at it again, then approve it.',
      )
    this.trustCommand(id)
    for (const watched of this.#watched.values()) {
      if (watched.monitor.target.kind !== 'command') continue
      events.onMonitor(watched.id)
      if (watched.active) this.#rounds.checkNow(watched.id)
    }
  }

  /** Lets the command run that a person has just written into a monitor. */
  trustCommand(id: string): void {
    this.parts.approvals.approve(this.#find(id).monitor.target)
    this.parts.events.onMonitor(id)
  }

  /** One check of a definition that need not be stored. */
  async try(definition: MonitorDefinition): Promise<Omit<SingleCheck, 'reached'>> {
    return this.#trials.check(accept(definition, []).monitor, this.#kpis)
  }

  views(): MonitorView[] {
    return [...this.#watched.values()].map((watched) => this.#rounds.viewOf(watched))
  }

  view(id: string): MonitorView | null {
    const watched = this.#watched.get(id)
    return watched === undefined ? null : this.#rounds.viewOf(watched)
  }

  /** Samples between two times, at most about a thousand: where there are more, the worst of each stretch. */
  samples(id: string, from: number, to: number): JudgedSample[] {
    return this.parts.samples.between(id, from, to)
  }

  connectivity(): Connectivity {
    return this.#rounds.connectivity()
  }

  /** What a definition would have made of what the checks of a monitor showed lately; `span` is milliseconds. */
  replay(id: string, definition: MonitorDefinition, span: number): Replay {
    const { monitor } = accept(definition, this.#monitorsBeside(this.#find(id).id))
    return this.#trials.replay(id, monitor, this.#kpis, span)
  }

  /** What to tell a person of monitors that need themselves through others: nothing holds their alerts. */
  #circles(): string[] {
    const inCircles = [...this.#watched.values()].filter((watched) => this.#needed.isInCircle(watched))
    return inCircles.flatMap(({ id, monitor }) => {
      const circle = circleOfNeeds(monitor, this.#monitorsBeside(id))
      return circle === null ? [] : [`What “${monitor.name}” needs is left out of account. ${circle}`]
    })
  }

  #find(id: string): WatchedMonitor {
    const watched = this.#watched.get(id)
    if (watched === undefined) throw new RequestRefused('not found', 'This monitor is not there any more.')
    return watched
  }

  #monitorsBeside(id: string | null): Monitor[] {
    const others = [...this.#watched.values()].filter((watched) => watched.id !== id)
    return others.map(({ monitor }) => monitor)
  }

  /** Watches a monitor, or goes on with one whose definition or thresholds may have changed. */
  #take(stored: StoredMonitor, understood: Understood): void {
    const { samples, events } = this.parts
    const watched = this.#watched.get(stored.id)
    if (watched === undefined) {
      const added = new WatchedMonitor(
        stored,
        understood,
        this.#kpis,
        samples.newest(stored.id, recentValues),
      )
      this.#watched.set(stored.id, added)
      this.#needed.changed()
      this.#rounds.checkSoon(added)
    } else {
      const wasActive = watched.active
      const changed = !isSameDefinition(watched.definition, understood.definition)
      watched.setStored(stored)
      watched.setDefinition(understood, this.#kpis)
      this.#needed.changed()
      if (changed || !wasActive) {
        this.#rounds.end(stored.id)
        this.#rounds.checkSoon(watched)
      }
    }
    events.onMonitor(stored.id)
  }

  /** Watches a monitor no longer, and begins anew should it come back. */
  #endWatching(id: string): void {
    this.#rounds.end(id)
    this.parts.monitors.saveStanding(id, null)
    this.parts.events.onUnwatched(id)
  }

  #retire(id: string, stored: StoredMonitor): void {
    const watched = this.#find(id)
    this.#endWatching(id)
    watched.setStored(stored)
    watched.forget(this.parts.clock.now())
    this.parts.events.onMonitor(id)
  }

  #dismiss(id: string): void {
    this.#endWatching(id)
    this.#watched.delete(id)
    this.#needed.changed()
    this.parts.events.onRemoved(id)
  }
}
