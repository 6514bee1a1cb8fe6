import { randomUUID } from 'node:crypto'
import {
  advance,
  type Step,
  type Telling,
  type WatchEvent,
  type WatchedState,
} from '../../shared/watch/advance'
import { type Circumstances, holdOf } from '../../shared/watch/circumstances'
import type { Hold } from '../../shared/watch/hold'
import type { Maintenance } from '../../shared/watch/maintenance-record'
import type { InterfaceNeed } from '../../shared/watch/needs'
import type { Alerts } from '../alert/alerts'
import { storeFailureOf } from '../store/store-failure'
import type { NeededMonitors } from './needed-monitors'
import type { UnwrittenChecks } from './unwritten-checks'
import type { WatchedMonitor } from './watched-monitor'

interface Parts {
  unwritten: Pick<UnwrittenChecks, 'add' | 'writeWith'>
  alerts: Alerts
  needed: NeededMonitors
  /** Those that are on, and those that come. */
  maintenances(): readonly Maintenance[]
  interfaceUp(need: InterfaceNeed): boolean
  /** What was decided could not be stored, as on a full disk: it stands in memory, and is stored with a later check. */
  onUnstored(error: unknown, tellings: readonly Telling[]): void
}

/** Takes the steps of the watch: what an event makes of a monitor is stored, of an alert at once, and then told. */
export class Steps {
  constructor(private readonly parts: Parts) {}

  take(watched: WatchedMonitor, event: WatchEvent): void {
    const { alerts } = this.parts
    const state = { ...this.#subjectOf(watched), alerts: alerts.unresolvedOf(watched.id) }
    const step = advance(state, event, {
      ...this.#circumstances(),
      rules: () => alerts.rules(),
      newAlertId: randomUUID,
    })
    const tell = this.#storeIfPossible(watched, step)
    watched.follow(step)
    tell()
  }

  /** Why the alerts of a monitor would not be told at a time; null while they would. */
  holdOf(watched: WatchedMonitor, at: number): Hold | null {
    return holdOf(this.#subjectOf(watched), this.#circumstances(), at)
  }

  /** Whether something was held, and nothing holds it any more: the next check shows whether it is still wrong. */
  isHeldInVain(watched: WatchedMonitor, at: number): boolean {
    const standing = this.parts.alerts.unresolvedOf(watched.id)
    return standing.some(({ held }) => held !== null) && this.holdOf(watched, at) === null
  }

  #subjectOf(watched: WatchedMonitor): Omit<WatchedState, 'alerts'> {
    const { id, monitor, levels, standing } = watched
    const isInCircle = this.parts.needed.isInCircle(watched)
    return { id, monitor: isInCircle ? { ...monitor, needs: [] } : monitor, levels, standing }
  }

  #circumstances(): Circumstances {
    const { needed, maintenances, interfaceUp } = this.parts
    return {
      maintenances: maintenances(),
      interfaceUp,
      needed(name) {
        const watched = needed.byName(name)
        return watched === null ? null : { id: watched.id, name, standing: watched.standing }
      },
    }
  }

  /** The watch goes on without its store; that an alert lacks there is seen, and mended, by the next check. */
  #storeIfPossible(watched: WatchedMonitor, step: Step): () => void {
    try {
      return this.#store(watched, step)
    } catch (error) {
      if (storeFailureOf(error) === null) throw error
      return () => this.parts.onUnstored(error, step.tellings)
    }
  }

  /** What is returned tells of the alerts. */
  #store({ id, standing: before }: WatchedMonitor, { judged, standing, ...decided }: Step): () => void {
    const { unwritten, alerts } = this.parts
    const finding = { monitorId: id, judged, standing: standing === before ? null : standing }
    if (decided.alerts.length > 0) return unwritten.writeWith(finding, () => alerts.keep(decided))
    unwritten.add(finding)
    return () => {}
  }
}
