import { neededNames } from '../../shared/watch/needs'
import type { Monitor } from '../../shared/watch/parse'
import { askedCheckIn, nextCheckIn, type Place, spreadCheckIn } from '../../shared/watch/schedule'
import { hardVerdict } from '../../shared/watch/standing'
import { type RemoteAddress, remoteAddress, remoteAddresses } from '../../shared/watch/target'
import type { Connectivity, MonitorView } from '../../shared/watch/view'
import type { Clock } from '../clock'
import type { Probes } from '../probes/probe'
import { type CheckOutcome, runCheck } from './check'
import type { CommandApprovals } from './command-approvals'
import { ConnectivityObserver } from './connectivity'
import type { WatchEvents } from './events'
import type { NeededMonitors } from './needed-monitors'
import type { Network } from './network'
import { Scheduler } from './scheduler'
import type { Steps } from './steps'
import type { UnwrittenChecks } from './unwritten-checks'
import type { WatchedMonitor } from './watched-monitor'

interface Parts {
  watched: ReadonlyMap<string, WatchedMonitor>
  probes: Probes
  approvals: Pick<CommandApprovals, 'neededFor'>
  network: Network
  clock: Pick<Clock, 'now'>
  /** From 0 to 1. */
  random(): number
  /** How many times its interval a monitor waits; see `stretchOn`. */
  stretch(): number
  anchors(): readonly string[]
  steps: Pick<Steps, 'take' | 'holdOf'>
  unwritten: Pick<UnwrittenChecks, 'write' | 'show'>
  needed: Pick<NeededMonitors, 'byName' | 'dependants'>
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
    this.checkTogether([...this.parts.watched.values()])
    this.#scheduler.start()
  }

  async stop(): Promise<void> {
    this.#connectivity.stop()
    for (const check of this.#running.values()) check.abort()
    await this.#scheduler.stop()
    this.parts.unwritten.write()
  }

  /**
   * After a sleep every monitor is checked once, spread out. Where the network is not there at once, what is outside
   * this laptop says nothing until it is back, and is checked then.
   */
  wake(): void {
    this.#scheduler.forgetGap()
    this.#connectivity.forget()
    const all = [...this.parts.watched.values()]
    this.#interrupt(all)
    this.checkTogether(all)
  }

  /**
   * Checks within seconds, or as one of many within its interval, not everything at the same time; what a person asked
   * for is not put off.
   */
  checkSoon(watched: WatchedMonitor, place: Place = { place: 0, of: 1 }): void {
    if (!watched.active || this.#asked.has(watched.id)) return
    this.#scheduler.setIn(watched.id, spreadCheckIn(watched.monitor, place, this.parts.random()))
  }

  /** Checks each soon, all of them evenly spread. */
  checkTogether(watched: readonly WatchedMonitor[]): void {
    const active = watched.filter((one) => one.active)
    for (const [place, one] of active.entries()) this.checkSoon(one, { place, of: active.length })
  }

  /** What was under way is not confirmed by what comes after a sleep, or after this laptop was offline. */
  #interrupt(watched: readonly WatchedMonitor[]): void {
    for (const one of watched) if (one.active) this.parts.steps.take(one, { kind: 'interrupted' })
  }

  /** Checks at once, of many each a little after the one before; what is being checked, right after that. */
  checkNow(ids: readonly string[]): void {
    for (const [place, id] of ids.entries()) {
      this.#asked.add(id)
      this.#scheduler.setIn(id, askedCheckIn(place))
    }
  }

  /** Ends the checks of a monitor; one that is running no longer counts. */
  end(id: string): void {
    this.#scheduler.delete(id)
    this.#asked.delete(id)
    this.#connectivity.forgetMonitor(id)
    this.#running.get(id)?.abort()
  }

  connectivity(): Connectivity {
    return this.#connectivity.current()
  }

  viewOf(watched: WatchedMonitor): MonitorView {
    return watched.view({
      connectivity: this.#connectivity.current(),
      hold: this.parts.steps.holdOf(watched, this.parts.clock.now()),
      nextCheckAt: watched.active ? this.#scheduler.dueAt(watched.id) : null,
      checking: this.#running.has(watched.id),
      approval: this.parts.approvals.neededFor(watched.monitor.target),
    })
  }

  /**
   * Whether a check says something about its target: not when nothing answered because this laptop is offline, or when
   * a sign-in page answered for it.
   */
  async saysSomething(
    { target }: Monitor,
    { reached, divertedTo }: Pick<CheckOutcome, 'reached' | 'divertedTo'>,
    monitorId: string | null,
  ): Promise<boolean> {
    const address = remoteAddress(target)
    if (address === null) return true
    if (!reached) return this.#connectivity.isOnline()
    return this.#connectivity.believes({ monitorId, host: address.host, divertedTo })
  }

  async #check(id: string): Promise<void> {
    const watched = this.parts.watched.get(id)
    if (watched === undefined || !watched.active) return
    const { probes, clock, events, unwritten } = this.parts
    const { monitor } = watched
    const startedAt = clock.now()
    const begun = performance.now()
    const running = new AbortController()
    this.#running.set(id, running)
    const asked = this.#asked.delete(id)
    if (asked) events.onMonitor(id)
    try {
      const outcome = await runCheck(probes, monitor, clock, running.signal, id)
      const says = await this.saysSomething(monitor, outcome, id)
      const slept = clock.now() - startedAt > monitor.timeout + toleratedDelay
      if (!running.signal.aborted && !slept) this.#record(watched, outcome, says)
    } finally {
      this.#running.delete(id)
      if (!running.signal.aborted) {
        this.#scheduleNext(watched, performance.now() - begun)
        unwritten.show(id)
        if (asked) unwritten.write()
      }
    }
  }

  #record(watched: WatchedMonitor, { sample }: CheckOutcome, says: boolean): void {
    const wasWell = isWell(watched)
    this.parts.steps.take(watched, { kind: 'checked', sample, believed: says })
    if (isWell(watched) !== wasWell) this.#checkRelated(watched)
  }

  /** What a monitor needs, when it begins to fail, and what needs it, when it is well again, may have changed as well. */
  #checkRelated(watched: WatchedMonitor): void {
    const { needed } = this.parts
    const related = isWell(watched)
      ? needed.dependants(watched)
      : neededNames(watched.monitor).flatMap((name) => needed.byName(name) ?? [])
    for (const { id } of related) this.#scheduler.setIn(id, 0)
  }

  #scheduleNext(watched: WatchedMonitor, took: number): void {
    const asked = this.#scheduler.dueIn(watched.id)
    const { random, stretch } = this.parts
    const check = { took, confirming: watched.confirming, stretch: stretch() }
    const next = nextCheckIn(watched.monitor, check, random())
    this.#scheduler.setIn(watched.id, asked === null ? next : Math.min(asked, next))
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
    const remote = [...watched.values()].filter(isRemote)
    this.#interrupt(remote)
    if (connectivity.online) this.checkTogether(remote)
    for (const { id } of remote) events.onMonitor(id)
  }
}

/** Both its latest check and what was confirmed say so. */
function isWell({ standing }: WatchedMonitor): boolean {
  return standing.latest?.status === 'ok' && hardVerdict(standing) === 'ok'
}

function isRemote({ monitor }: WatchedMonitor): boolean {
  return remoteAddress(monitor.target) !== null
}
