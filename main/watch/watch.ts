import type { Kpi } from '../../shared/runbook/model'
import type { MonitorDefinition } from '../../shared/watch/monitor'
import type { Status } from '../../shared/watch/status'
import type { Connectivity, JudgedSample, MonitorView, Sample, Thresholds } from '../../shared/watch/view'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { Probes } from '../probes/probe'
import type { MonitorRepository, StoredMonitor } from '../store/monitors'
import type { SampleRepository } from '../store/samples'
import { checkOnce } from './check'
import type { HardTransition, WatchEvents } from './events'
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
import { SamplePurge } from './sample-purge'
import { recentValues, type Understood, WatchedMonitor } from './watched-monitor'

interface Parts {
  monitors: MonitorRepository
  samples: SampleRepository
  probes: Probes
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
  readonly #rounds: Rounds
  readonly #purge: SamplePurge
  #kpis: readonly Kpi[] = []

  constructor(private readonly parts: Parts) {
    const { monitors, samples, clock, onFailure } = parts
    monitors.forgetRemoved()
    this.#purge = new SamplePurge(samples, clock, onFailure)
    this.#rounds = new Rounds({
      ...parts,
      watched: this.#watched,
      save: (watched, { judged }) =>
        monitors.transaction(() => {
          samples.insert(watched.id, judged)
          monitors.saveConfirmation(watched.id, watched.confirmation)
        }),
    })
  }

  /** Begins to check. What the runbook names is set before. */
  start(): void {
    this.#rounds.start()
    this.#purge.start()
  }

  async stop(): Promise<void> {
    this.#purge.stop()
    await this.#rounds.stop()
  }

  /** The laptop woke up. */
  wake(): void {
    this.#rounds.wake()
  }

  /**
   * Watches what the runbook of this key names, beside the monitors added on this laptop. What another runbook
   * named stays in the store. Where only a part could be read, what was watched so far goes on. Returns a sentence for each stored monitor that cannot be read any more.
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
    return present.flatMap((stored) => {
      const understood = understand(stored)
      if (understood === null) return [unreadable(stored)]
      this.#take(stored, understood)
      return []
    })
  }

  /** Adds a monitor on this laptop; returns its id. */
  add(definition: MonitorDefinition): string {
    const understood = accept(definition, this.#namesBeside(null))
    const { monitors, clock } = this.parts
    const stored = insertMonitor(monitors, { source: 'local', runbook: null, definition, now: clock.now() })
    this.#take(stored, understood)
    return stored.id
  }

  /** Changes a monitor; one of the runbook on this laptop only. */
  update(id: string, definition: MonitorDefinition): void {
    const { stored } = this.#find(id)
    const understood = accept(definition, this.#namesBeside(id))
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
    accept(understood.definition, this.#namesBeside(id))
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

  /** One check of a definition that need not be stored. */
  async try(
    definition: MonitorDefinition,
  ): Promise<{ sample: Sample; status: Status; why: string; thresholds: Thresholds | null }> {
    const { probes, clock } = this.parts
    const { monitor } = accept(definition, new Set())
    const { sample, reached, verdict, why, thresholds } = await checkOnce(probes, monitor, this.#kpis, clock)
    if (await this.#rounds.saysSomething(monitor, reached))
      return { sample, status: verdict, why, thresholds }
    return { sample, status: 'unknown', why: this.#rounds.connectivity().reason, thresholds }
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

  /** Where every watched monitor stands that has a hard verdict, as after a restart. */
  standing(): HardTransition[] {
    return [...this.#watched.values()].flatMap((watched) => watched.standing() ?? [])
  }

  #find(id: string): WatchedMonitor {
    const watched = this.#watched.get(id)
    if (watched === undefined) throw new RequestRefused('not found', 'This monitor is not there any more.')
    return watched
  }

  #namesBeside(id: string | null): Set<string> {
    const others = [...this.#watched.values()].filter((watched) => watched.id !== id)
    return new Set(others.map(({ monitor }) => monitor.name))
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
      this.#rounds.checkSoon(added)
    } else {
      const wasActive = watched.active
      const changed = !isSameDefinition(watched.definition, understood.definition)
      watched.setStored(stored)
      watched.setDefinition(understood, this.#kpis)
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
    this.parts.monitors.saveConfirmation(id, null)
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
    this.parts.events.onRemoved(id)
  }
}
