import type { Kpi } from '../../shared/runbook/model'
import { text } from '../../shared/text/text'
import type { MonitorDefinition } from '../../shared/watch/monitor'
import { circleOfNeeds } from '../../shared/watch/needs'
import type { Monitor } from '../../shared/watch/parse'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { MonitorRepository, StoredMonitor } from '../store/monitors'
import type { SampleRepository } from '../store/samples'
import type { WatchEvents } from './events'
import type { NeededMonitors } from './needed-monitors'
import {
  accept,
  enrol,
  insertMonitor,
  isSameDefinition,
  type Reading,
  understand,
  unreadable,
} from './roster'
import type { Rounds } from './rounds'
import type { UnwrittenChecks } from './unwritten-checks'
import { recentValues, type Understood, WatchedMonitor } from './watched-monitor'

interface Parts {
  watched: Map<string, WatchedMonitor>
  monitors: MonitorRepository
  samples: Pick<SampleRepository, 'newest'>
  needed: NeededMonitors
  rounds: Pick<Rounds, 'checkTogether' | 'end'>
  unwritten: Pick<UnwrittenChecks, 'write'>
  clock: Pick<Clock, 'now'>
  events: WatchEvents
}

/** Which monitors are watched, and by what definitions and KPIs. */
export class Enrolment {
  #kpis: readonly Kpi[] = []

  constructor(private readonly parts: Parts) {}

  /** The KPIs of the open runbook. */
  get kpis(): readonly Kpi[] {
    return this.#kpis
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
    const { monitors, clock, watched } = this.parts
    this.#kpis = kpis
    const local = monitors.localOnes().filter(({ removedAt }) => removedAt === null)
    const present = monitors.transaction(() => [
      ...local,
      ...enrol(monitors, runbook, definitions, reading, clock.now()),
    ])
    const kept = new Set(present.map(({ id }) => id))
    for (const id of [...watched.keys()]) if (!kept.has(id)) this.#dismiss(id)
    const begun: WatchedMonitor[] = []
    const unread = present.flatMap((stored) => {
      const understood = understand(stored)
      if (understood === null) return [unreadable(stored)]
      begun.push(...this.#follow(stored, understood))
      return []
    })
    this.parts.rounds.checkTogether(begun)
    // Only now it is known of each what it needs.
    for (const { id } of present) if (watched.has(id)) this.parts.events.onMonitor(id)
    return [...unread, ...this.#circles()]
  }

  /** Adds a monitor on this laptop; returns its id. */
  add(definition: MonitorDefinition): string {
    const understood = this.accept(definition, null)
    const { monitors, clock } = this.parts
    const stored = insertMonitor(monitors, { source: 'local', runbook: null, definition, now: clock.now() })
    this.#take(stored, understood)
    return stored.id
  }

  /** Changes a monitor; one of the runbook on this laptop only. */
  update(id: string, definition: MonitorDefinition): void {
    const { stored } = this.find(id)
    const understood = this.accept(definition, id)
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
    const { stored } = this.find(id)
    const removedAt = this.parts.clock.now()
    this.parts.monitors.setRemovedAt(id, removedAt)
    if (stored.source === 'local') this.#dismiss(id)
    else this.#retire(id, { ...stored, removedAt })
  }

  /**
   * Undoes a removal: what was changed on this laptop stands again. One of the runbook that is not removed becomes
   * again what the runbook says.
   */
  restore(id: string): void {
    const { monitors, watched } = this.parts
    const stored = watched.get(id)?.stored ?? monitors.localOnes().find((one) => one.id === id)
    if (stored === undefined) throw new RequestRefused('not found', text.watch.judging.refused.gone)
    const localDefinition = stored.removedAt === null ? null : stored.localDefinition
    const restored: StoredMonitor = { ...stored, removedAt: null, localDefinition }
    const understood = understand(restored)
    if (understood === null) throw new RequestRefused('failed', unreadable(stored))
    // Its name may have been given to another meanwhile.
    this.accept(understood.definition, id)
    monitors.setRemovedAt(id, null)
    if (localDefinition === null) monitors.defineHere(id, null)
    this.#take(restored, understood)
  }

  /** A monitor that is watched, or removed on this laptop and still in sight; refuses any other id. */
  find(id: string): WatchedMonitor {
    const found = this.parts.watched.get(id)
    if (found === undefined) throw new RequestRefused('not found', text.watch.judging.refused.gone)
    return found
  }

  /** Understands a definition in place of that of a monitor, or of a new one for null; refuses what is wrong. */
  accept(definition: MonitorDefinition, id: string | null): Understood {
    return accept(definition, this.#monitorsBeside(id))
  }

  /** What to tell a person of monitors that need themselves through others: nothing holds their alerts. */
  #circles(): string[] {
    const { watched, needed } = this.parts
    const inCircles = [...watched.values()].filter((each) => needed.isInCircle(each))
    return inCircles.flatMap(({ id, monitor }) => {
      const circle = circleOfNeeds(monitor, this.#monitorsBeside(id))
      return circle === null ? [] : [text.watch.judging.needs.leftOut(monitor.name, circle)]
    })
  }

  #monitorsBeside(id: string | null): Monitor[] {
    const others = [...this.parts.watched.values()].filter((watched) => watched.id !== id)
    return others.map(({ monitor }) => monitor)
  }

  #take(stored: StoredMonitor, understood: Understood): void {
    this.parts.rounds.checkTogether(this.#follow(stored, understood))
    this.parts.events.onMonitor(stored.id)
  }

  /**
   * Watches a monitor, or goes on with one whose definition or thresholds may have changed. Returns it where its checks
   * begin anew.
   */
  #follow(stored: StoredMonitor, understood: Understood): WatchedMonitor[] {
    const { samples, clock, needed, rounds } = this.parts
    const watched = this.parts.watched.get(stored.id)
    if (watched === undefined) {
      const added = new WatchedMonitor(
        stored,
        understood,
        this.#kpis,
        samples.newest(stored.id, recentValues, clock.now()),
      )
      this.parts.watched.set(stored.id, added)
      needed.changed()
      return [added]
    }
    const wasActive = watched.active
    const changed = !isSameDefinition(watched.definition, understood.definition)
    watched.setStored(stored)
    watched.setDefinition(understood, this.#kpis)
    needed.changed()
    if (!changed && wasActive) return []
    rounds.end(stored.id)
    return [watched]
  }

  /** Watches a monitor no longer, and begins anew should it come back. */
  #endWatching(id: string): void {
    const { rounds, monitors, events, unwritten } = this.parts
    rounds.end(id)
    unwritten.write()
    monitors.saveStanding(id, null)
    events.onUnwatched(id)
  }

  #retire(id: string, stored: StoredMonitor): void {
    const watched = this.find(id)
    this.#endWatching(id)
    watched.setStored(stored)
    watched.forget(this.parts.clock.now())
    this.parts.events.onMonitor(id)
  }

  #dismiss(id: string): void {
    this.#endWatching(id)
    this.parts.watched.delete(id)
    this.parts.needed.changed()
    this.parts.events.onRemoved(id)
  }
}
