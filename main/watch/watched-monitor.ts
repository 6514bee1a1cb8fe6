import type { Kpi } from '../../shared/runbook/model'
import { text } from '../../shared/text/text'
import type { Step } from '../../shared/watch/advance'
import { flapShareOf, troubledChecks } from '../../shared/watch/confirm'
import type { Hold } from '../../shared/watch/hold'
import { type Levels, levelsOf } from '../../shared/watch/levels'
import type { MonitorDefinition } from '../../shared/watch/monitor'
import type { Monitor } from '../../shared/watch/parse'
import {
  changeUnderWay,
  type Standing,
  unknownStanding,
  worstConfirmation,
} from '../../shared/watch/standing'
import type { Status } from '../../shared/watch/status'
import { remoteAddress } from '../../shared/watch/target'
import { thresholdsInForce } from '../../shared/watch/thresholds'
import type { Connectivity, JudgedSample, MonitorView, Thresholds } from '../../shared/watch/view'
import { why } from '../../shared/watch/why'
import type { StoredMonitor } from '../store/monitors'

/** How many of the newest values a window gets for the small chart. */
export const recentValues = 40

/** The definition in force, as it was written and as it was understood. */
export interface Understood {
  definition: MonitorDefinition
  monitor: Monitor
}

/** What only the watch knows, for a view. */
export interface ViewCircumstances {
  connectivity: Connectivity
  /** Why its alerts are not told at present. */
  hold: Hold | null
  nextCheckAt: number | null
  checking: boolean
  approval: MonitorView['approval']
}

/** One monitor with what its checks have shown so far. */
export class WatchedMonitor {
  #stored: StoredMonitor
  #understood: Understood
  #thresholds: Thresholds | null
  #levels: Levels
  #standing: Standing
  #recent: JudgedSample[]

  constructor(stored: StoredMonitor, understood: Understood, kpis: readonly Kpi[], recent: JudgedSample[]) {
    this.#stored = stored
    this.#understood = understood
    this.#thresholds = thresholdsInForce(understood.monitor, kpis)
    this.#levels = levelsOf(this.#thresholds, understood.monitor)
    this.#standing = stored.standing ?? unknownStanding(stored.createdAt)
    this.#recent = recent
  }

  get id(): string {
    return this.#stored.id
  }

  get stored(): StoredMonitor {
    return this.#stored
  }

  get definition(): MonitorDefinition {
    return this.#understood.definition
  }

  get monitor(): Monitor {
    return this.#understood.monitor
  }

  get levels(): Levels {
    return this.#levels
  }

  get standing(): Standing {
    return this.#standing
  }

  /** Whether checks are made at all. */
  get active(): boolean {
    return this.#stored.pausedAt === null && this.#stored.removedAt === null
  }

  /** Whether the latest check found nothing wrong. */
  get wasWell(): boolean {
    return this.#recent.at(-1)?.status === 'ok'
  }

  /** Whether a change waits for more checks to confirm it. */
  get confirming(): boolean {
    return changeUnderWay(this.#standing, this.monitor) !== null
  }

  setStored(stored: StoredMonitor): void {
    this.#stored = stored
  }

  /** Goes on with another definition or other KPIs; what was confirmed stands until checks say otherwise. */
  setDefinition(understood: Understood, kpis: readonly Kpi[]): void {
    this.#understood = understood
    this.#thresholds = thresholdsInForce(understood.monitor, kpis)
    this.#levels = levelsOf(this.#thresholds, understood.monitor)
  }

  /** Forgets what was confirmed: it is not watched any more, or begins anew. */
  forget(now: number): void {
    this.#standing = unknownStanding(now)
  }

  /** Is as a step of the watch left it. */
  follow({ standing, judged }: Pick<Step, 'standing' | 'judged'>): void {
    this.#standing = standing
    if (judged !== null) this.#recent = [...this.#recent, judged].slice(-recentValues)
  }

  view({ connectivity, hold, nextCheckAt, checking, approval }: ViewCircumstances): MonitorView {
    const { status, since, why: reason } = this.#status(connectivity)
    const confirmation = worstConfirmation(this.#standing)
    const { flappingSince } = confirmation
    return {
      id: this.id,
      definition: this.definition,
      source: this.#stored.source,
      changedHere: this.#stored.localDefinition !== null,
      removedHere: this.#stored.removedAt !== null,
      status,
      since,
      soft: this.active ? changeUnderWay(this.#standing, this.monitor) : null,
      flapping: flappingSince === null ? null : { since: flappingSince, share: flapShareOf(confirmation) },
      held: this.active ? hold : null,
      troubledChecks: troubledChecks(confirmation).length,
      why: reason,
      last: this.#recent.at(-1) ?? null,
      recent: this.#recent.map(({ value }) => value),
      nextCheckAt,
      checking,
      thresholds: this.#thresholds,
      approval,
    }
  }

  #status(connectivity: Connectivity): { status: Status; since: number; why: string } {
    const { pausedAt, removedAt } = this.#stored
    if (removedAt !== null) return { status: 'paused', since: removedAt, why: text.watch.judging.why.removed }
    if (pausedAt !== null) return { status: 'paused', since: pausedAt, why: text.watch.judging.why.paused }
    if (!connectivity.online && remoteAddress(this.monitor.target) !== null)
      return {
        status: 'unknown',
        since: connectivity.since,
        why: text.watch.judging.nothingToSay.offline,
      }
    const { latest } = this.#standing
    if (latest?.status === 'unknown') return { status: 'unknown', since: latest.since, why: latest.why }
    const { hard, since } = worstConfirmation(this.#standing)
    return { status: hard ?? 'unknown', since, why: why(this.#standing, this.monitor) }
  }
}
