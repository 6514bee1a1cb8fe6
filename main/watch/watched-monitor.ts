import type { Kpi } from '../../shared/runbook/model'
import {
  type Confirmation,
  confirm,
  softChange,
  type Transition,
  troubledChecks,
  unconfirmed,
} from '../../shared/watch/confirm'
import { judge } from '../../shared/watch/judge'
import type { MonitorDefinition } from '../../shared/watch/monitor'
import type { Monitor } from '../../shared/watch/parse'
import type { Status } from '../../shared/watch/status'
import { remoteAddress } from '../../shared/watch/target'
import { thresholdsInForce } from '../../shared/watch/thresholds'
import type { Connectivity, JudgedSample, MonitorView, Sample, Thresholds } from '../../shared/watch/view'
import { why } from '../../shared/watch/why'
import type { StoredMonitor } from '../store/monitors'
import type { HardTransition } from './events'

/** How many of the newest values a window gets for the small chart. */
export const recentValues = 40

/** The definition in force, as it was written and as it was understood. */
export interface Understood {
  definition: MonitorDefinition
  monitor: Monitor
}

/** What a check showed: the sample with its status, and the change it confirmed. */
export interface Recorded {
  judged: JudgedSample
  transition: Transition | null
}

/** What only the watch knows, for a view. */
export interface Circumstances {
  connectivity: Connectivity
  nextCheckAt: number | null
  checking: boolean
}

/** One monitor with what its checks have shown so far. */
export class WatchedMonitor {
  #stored: StoredMonitor
  #understood: Understood
  #thresholds: Thresholds | null
  #confirmation: Confirmation
  #recent: JudgedSample[]

  constructor(stored: StoredMonitor, understood: Understood, kpis: readonly Kpi[], recent: JudgedSample[]) {
    this.#stored = stored
    this.#understood = understood
    this.#thresholds = thresholdsInForce(understood.monitor, kpis)
    this.#confirmation = stored.confirmation ?? unconfirmed(stored.createdAt)
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

  get confirmation(): Confirmation {
    return this.#confirmation
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
    return softChange(this.#confirmation, this.monitor) !== null
  }

  setStored(stored: StoredMonitor): void {
    this.#stored = stored
  }

  /** Goes on with another definition or other KPIs; what was confirmed stands until checks say otherwise. */
  setDefinition(understood: Understood, kpis: readonly Kpi[]): void {
    this.#understood = understood
    this.#thresholds = thresholdsInForce(understood.monitor, kpis)
  }

  /** Forgets what was confirmed: it is not watched any more, or begins anew. */
  forget(now: number): void {
    this.#confirmation = unconfirmed(now)
  }

  /** Takes in a check that says something about the target. */
  judge(sample: Sample): Recorded {
    const judgement = judge(sample, this.#thresholds)
    const { confirmation, transition } = confirm(this.#confirmation, judgement, sample.at, this.monitor)
    this.#confirmation = confirmation
    return { judged: this.#remember({ ...sample, status: judgement.verdict }), transition }
  }

  /** Takes in a check that says nothing, since this laptop was offline. */
  setAside(sample: Sample): Recorded {
    return { judged: this.#remember({ ...sample, status: 'unknown' }), transition: null }
  }

  /** The hard verdict as it stands; null when there is none. */
  standing(): HardTransition | null {
    const { hard, since, cause, recent } = this.#confirmation
    if (hard === null) return null
    const at = recent.at(-1)?.at ?? since
    return { monitorId: this.id, monitor: this.monitor, from: null, to: hard, cause, since, at }
  }

  view({ connectivity, nextCheckAt, checking }: Circumstances): MonitorView {
    const { status, since, why: reason } = this.#standing(connectivity)
    return {
      id: this.id,
      definition: this.definition,
      source: this.#stored.source,
      changedHere: this.#stored.localDefinition !== null,
      removedHere: this.#stored.removedAt !== null,
      status,
      since,
      soft: softChange(this.#confirmation, this.monitor),
      troubledChecks: troubledChecks(this.#confirmation).length,
      why: reason,
      last: this.#recent.at(-1) ?? null,
      recent: this.#recent.map(({ value }) => value),
      nextCheckAt,
      checking,
      thresholds: this.#thresholds,
    }
  }

  #standing(connectivity: Connectivity): { status: Status; since: number; why: string } {
    const { pausedAt, removedAt } = this.#stored
    if (removedAt !== null)
      return { status: 'paused', since: removedAt, why: 'It was removed on this laptop.' }
    if (pausedAt !== null) return { status: 'paused', since: pausedAt, why: 'It is paused.' }
    if (!connectivity.online && remoteAddress(this.monitor.target) !== null)
      return {
        status: 'unknown',
        since: connectivity.since,
        why: 'This laptop is offline, so it cannot be told.',
      }
    const { hard, since } = this.#confirmation
    return { status: hard ?? 'unknown', since, why: why(this.#confirmation, this.monitor) }
  }

  #remember(sample: JudgedSample): JudgedSample {
    this.#recent = [...this.#recent, sample].slice(-recentValues)
    return sample
  }
}
