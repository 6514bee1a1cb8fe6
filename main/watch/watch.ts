import type { Alert } from '../../shared/alert/alert'
import type { Kpi } from '../../shared/runbook/model'
import { text } from '../../shared/text/text'
import type { Telling } from '../../shared/watch/advance'
import type { Maintenance } from '../../shared/watch/maintenance-record'
import type { MonitorDefinition } from '../../shared/watch/monitor'
import type { InterfaceNeed } from '../../shared/watch/needs'
import type { Replay } from '../../shared/watch/replay/record'
import type { Connectivity, JudgedSample, MonitorView } from '../../shared/watch/view'
import type { Alerts } from '../alert/alerts'
import type { Clock } from '../clock'
import { RequestRefused } from '../dispatch'
import type { Probes } from '../probes/probe'
import type { MonitorRepository } from '../store/monitors'
import type { SampleRepository } from '../store/samples'
import type { SingleCheck } from './check'
import type { CommandApprovals } from './command-approvals'
import { Enrolment } from './enrolment'
import type { WatchEvents } from './events'
import { NeededMonitors } from './needed-monitors'
import type { Network } from './network'
import { accept, type Reading } from './roster'
import { Rounds } from './rounds'
import { Steps } from './steps'
import { Trials } from './trials'
import { UnwrittenChecks } from './unwritten-checks'
import type { WatchedMonitor } from './watched-monitor'

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
  /** How many times its interval a monitor waits; see `stretchOn`. */
  stretch(): number
  /** `host:port` addresses that answer whenever this laptop is online. */
  anchors(): readonly string[]
  events: WatchEvents
  /** What was decided could not be stored: it stands in memory. */
  onUnstored(error: unknown, tellings: readonly Telling[]): void
  /** A check could not be made or stored for a reason of Watchkeeper's own. */
  onFailure(error: unknown): void
}

/** The monitors that are watched: those of the runbook and those added on this laptop. */
export class Watch {
  readonly #watched = new Map<string, WatchedMonitor>()
  readonly #needed: NeededMonitors
  readonly #unwritten: UnwrittenChecks
  readonly #steps: Steps
  readonly #rounds: Rounds
  readonly #enrolment: Enrolment
  readonly #trials: Trials

  constructor(private readonly parts: Parts) {
    parts.monitors.forgetRemoved()
    this.#needed = new NeededMonitors(this.#watched)
    this.#unwritten = new UnwrittenChecks({ ...parts, onShow: parts.events.onMonitor })
    const own = { watched: this.#watched, needed: this.#needed, unwritten: this.#unwritten }
    this.#steps = new Steps({ ...parts, ...own })
    this.#rounds = new Rounds({ ...parts, ...own, steps: this.#steps })
    this.#enrolment = new Enrolment({ ...parts, ...own, rounds: this.#rounds })
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

  /** Writes what checks found and is not written yet, for who reads it from the store. */
  writeChecks(): void {
    this.#unwritten.write()
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

  /** See `Enrolment.setRunbook`. */
  setRunbook(
    runbook: string,
    definitions: readonly MonitorDefinition[],
    kpis: readonly Kpi[],
    reading: Reading = 'whole',
  ): string[] {
    return this.#enrolment.setRunbook(runbook, definitions, kpis, reading)
  }

  /** Adds a monitor on this laptop; returns its id. */
  add(definition: MonitorDefinition): string {
    return this.#enrolment.add(definition)
  }

  /** Changes a monitor; one of the runbook on this laptop only. */
  update(id: string, definition: MonitorDefinition): void {
    this.#enrolment.update(id, definition)
  }

  /** Removes monitors; those of the runbook stay in sight. All can be restored. */
  remove(ids: readonly string[]): void {
    for (const id of ids) this.#enrolment.remove(id)
  }

  /** Undoes removals, or takes back what was changed on this laptop; see `Enrolment.restore`. */
  restore(ids: readonly string[]): void {
    for (const id of ids) this.#enrolment.restore(id)
    this.#rounds.checkNow(ids.filter((id) => this.#enrolment.find(id).active))
  }

  /** Stops or resumes the checks of monitors; what was confirmed stands meanwhile. */
  pause(ids: readonly string[], paused: boolean): void {
    const { monitors, clock, events } = this.parts
    const pausedAt = paused ? clock.now() : null
    const changed = ids.filter((id) => paused === (this.#enrolment.find(id).stored.pausedAt === null))
    for (const id of changed) {
      const watched = this.#enrolment.find(id)
      monitors.setPausedAt(id, pausedAt)
      watched.setStored({ ...watched.stored, pausedAt })
      if (paused) this.#rounds.end(id)
    }
    if (!paused) this.#rounds.checkNow(changed)
    for (const id of changed) events.onMonitor(id)
  }

  /** Checks monitors at once, each a little after the one before, or right after the check that is running. */
  checkNow(ids: readonly string[]): void {
    if (!ids.every((id) => this.#enrolment.find(id).active))
      throw new RequestRefused('refused', text.watch.judging.refused.paused)
    this.#rounds.checkNow(ids)
  }

  /** Lets a monitor's command run, unless it is another meanwhile than the one that was seen. */
  approveCommand(id: string, fingerprint: string): void {
    const { approvals, events } = this.parts
    const needed = approvals.neededFor(this.#enrolment.find(id).monitor.target)
    if (needed === null) return
    if (needed.fingerprint !== fingerprint)
      throw new RequestRefused('refused', text.watch.judging.refused.commandChanged)
    approvals.approve(this.#enrolment.find(id).monitor.target)
    const commands = [...this.#watched.values()].filter(({ monitor }) => monitor.target.kind === 'command')
    for (const command of commands) events.onMonitor(command.id)
    this.#rounds.checkNow(commands.filter(({ active }) => active).map((command) => command.id))
  }

  /** Ends an alert by hand; false where its monitor is not watched. */
  resolveAlert(alert: Alert, by: NonNullable<Alert['resolvedBy']>): boolean {
    const watched = this.#watched.get(alert.monitorId)
    if (watched === undefined) return false
    this.#steps.take(watched, { kind: 'resolved by hand', alertId: alert.id, by, at: this.parts.clock.now() })
    return true
  }

  /** One check of a definition that need not be stored. */
  async try(definition: MonitorDefinition): Promise<Omit<SingleCheck, 'reached'>> {
    return this.#trials.check(accept(definition, []).monitor, this.#enrolment.kpis)
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
    this.writeChecks()
    return this.parts.samples.between(id, from, to)
  }

  connectivity(): Connectivity {
    return this.#rounds.connectivity()
  }

  /** What a definition would have made of what the checks of a monitor showed lately; `span` is milliseconds. */
  replay(id: string, definition: MonitorDefinition, span: number): Replay {
    const { monitor } = this.#enrolment.accept(definition, this.#enrolment.find(id).id)
    this.writeChecks()
    return this.#trials.replay(id, monitor, this.#enrolment.kpis, span)
  }
}
