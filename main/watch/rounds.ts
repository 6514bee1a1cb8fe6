import type { Monitor } from '../../shared/watch/parse'
import { nextCheckAt, spreadCheckAt } from '../../shared/watch/schedule'
import { type RemoteAddress, remoteAddress, remoteAddresses } from '../../shared/watch/target'
import type { Connectivity, MonitorView } from '../../shared/watch/view'
import type { Clock } from '../clock'
import type { Probes } from '../probes/probe'
import { type CheckOutcome, runCheck } from './check'
import { ConnectivityObserver } from './connectivity'
import type { WatchEvents } from './events'
import type { Network } from './network'
import { Scheduler } from './scheduler'
import type { Recorded, WatchedMonitor } from './watched-monitor'

interface Parts {
  watched: ReadonlyMap<string, WatchedMonitor>
  probes: Probes
  network: Network
  clock: Pick<Clock, 'now'>
  /** From 0 to 1. */
  random(): number
  anchors(): readonly string[]
  /** Stores what a check showed. */
  save(watched: WatchedMonitor, recorded: Recorded): void
  events: WatchEvents
  /** A check could not be made or stored for a reason of Watchkeeper's own. */
  onFailure(error: unknown): void
}

/** A check that took this much longer than it may, milliseconds, ran across a sleep and says nothing. */
const toleratedDelay = 10_000

/** Makes the rounds: checks every watched monitor when it is due, and passes on what that shows. */
export class Rounds {
  readonly #scheduler: Scheduler
  readonly #connectivity: ConnectivityObserver
  readonly #running = new Map<string, AbortController>()
  /** Checks that a person asked for, who wants to see them begin. */
  readonly #asked = new Set<string>()

  constructor(private readonly parts: Parts) {
    const { clock, network, anchors } = parts
    this.#scheduler = new Scheduler({
      clock,
      run: (id) => this.#check(id).catch((error) => parts.onFailure(error)),
      onGap: () => this.wake(),
    })
    this.#connectivity = new ConnectivityObserver({
      clock,
      network,
      anchors,
      hosts: () => this.#hosts(),
      onChange: (connectivity) => this.#connectivityChanged(connectivity),
    })
  }

  start(): void {
    this.#scheduler.start()
  }

  async stop(): Promise<void> {
    this.#connectivity.stop()
    for (const check of this.#running.values()) check.abort()
    await this.#scheduler.stop()
  }

  /** After a sleep every monitor is checked once, spread out. */
  wake(): void {
    this.#connectivity.forget()
    for (const watched of this.parts.watched.values()) this.checkSoon(watched)
  }

  /** Checks within seconds, not everything at the same time. */
  checkSoon(watched: WatchedMonitor): void {
    if (!watched.active) return
    const { clock, random } = this.parts
    this.#scheduler.set(watched.id, spreadCheckAt(watched.monitor, clock.now(), random()))
  }

  /** Checks at once, or right after the check that is running. */
  checkNow(id: string): void {
    this.#asked.add(id)
    this.#scheduler.set(id, this.parts.clock.now())
  }

  /** Ends the checks of a monitor; one that is running no longer counts. */
  end(id: string): void {
    this.#scheduler.delete(id)
    this.#running.get(id)?.abort()
  }

  connectivity(): Connectivity {
    return this.#connectivity.current()
  }

  viewOf(watched: WatchedMonitor): MonitorView {
    return watched.view({
      connectivity: this.#connectivity.current(),
      nextCheckAt: watched.active ? this.#scheduler.dueAt(watched.id) : null,
      checking: this.#running.has(watched.id),
    })
  }

  /** Whether a check says something about its target: not when nothing answered because this laptop is offline. */
  async saysSomething(monitor: Monitor, reached: boolean): Promise<boolean> {
    const address = remoteAddress(monitor.target)
    if (address === null) return true
    if (!reached) return this.#connectivity.isOnline()
    this.#connectivity.noteAnswer(address.host)
    return true
  }

  async #check(id: string): Promise<void> {
    const watched = this.parts.watched.get(id)
    if (watched === undefined || !watched.active) return
    const { probes, clock, events } = this.parts
    const { monitor } = watched
    const startedAt = clock.now()
    const running = new AbortController()
    this.#running.set(id, running)
    if (this.#asked.delete(id)) events.onMonitor(id)
    try {
      const outcome = await runCheck(probes, monitor, clock, running.signal)
      const says = await this.saysSomething(monitor, outcome.reached)
      const slept = clock.now() - startedAt > monitor.timeout + toleratedDelay
      if (!running.signal.aborted && !slept) this.#record(watched, outcome, says)
    } finally {
      this.#running.delete(id)
      if (!running.signal.aborted) this.#scheduleNext(watched, startedAt)
    }
  }

  #record(watched: WatchedMonitor, { sample }: CheckOutcome, says: boolean): void {
    const recorded = says ? watched.judge(sample) : watched.setAside(sample)
    this.parts.save(watched, recorded)
    if (recorded.transition === null) return
    const { id, monitor } = watched
    this.parts.events.onHard({ ...recorded.transition, monitorId: id, monitor })
  }

  #scheduleNext(watched: WatchedMonitor, startedAt: number): void {
    const { clock, random, events } = this.parts
    const check = { startedAt, confirming: watched.confirming }
    const asked = this.#scheduler.dueAt(watched.id)
    const next = nextCheckAt(watched.monitor, check, clock.now(), random())
    this.#scheduler.set(watched.id, asked === null ? next : Math.min(asked, next))
    events.onMonitor(watched.id)
  }

  /** Each host once, those first whose latest check went well. */
  #hosts(): RemoteAddress[] {
    const active = [...this.parts.watched.values()].filter((watched) => watched.active)
    const wellFirst = [...active.filter((one) => one.wasWell), ...active.filter((one) => !one.wasWell)]
    return remoteAddresses(wellFirst.map(({ monitor }) => monitor.target))
  }

  #connectivityChanged(connectivity: Connectivity): void {
    const { watched, events } = this.parts
    events.onConnectivity(connectivity)
    for (const one of watched.values()) {
      if (remoteAddress(one.monitor.target) === null) continue
      if (connectivity.online) this.checkSoon(one)
      events.onMonitor(one.id)
    }
  }
}
