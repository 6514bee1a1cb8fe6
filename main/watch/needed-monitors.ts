import { neededNames, needingInCircles } from '../../shared/watch/needs'
import type { WatchedMonitor } from './watched-monitor'

/** Who needs whom among the watched monitors, found out anew only after they changed. */
export class NeededMonitors {
  #byName: ReadonlyMap<string, WatchedMonitor> | null = null
  #inCircles: ReadonlySet<string> = new Set()
  #needing: readonly WatchedMonitor[] = []

  constructor(private readonly watched: ReadonlyMap<string, WatchedMonitor>) {}

  /** A monitor came, went or has another definition. */
  changed(): void {
    this.#byName = null
  }

  /** What a monitor needs, while it is watched and makes checks; null for a name that is none of these. */
  byName(name: string): WatchedMonitor | null {
    const found = this.#known().get(name)
    return found?.active === true ? found : null
  }

  /** Whether a monitor needs itself through others, as a runbook may say by mistake: then it holds nothing. */
  isInCircle({ monitor }: WatchedMonitor): boolean {
    this.#known()
    return this.#inCircles.has(monitor.name)
  }

  /** The monitors that need one. */
  dependants({ monitor }: WatchedMonitor): WatchedMonitor[] {
    this.#known()
    return this.#needing.filter((other) => neededNames(other.monitor).includes(monitor.name))
  }

  #known(): ReadonlyMap<string, WatchedMonitor> {
    if (this.#byName !== null) return this.#byName
    const all = [...this.watched.values()]
    this.#needing = all.filter(({ monitor }) => neededNames(monitor).length > 0)
    this.#inCircles = needingInCircles(this.#needing.map(({ monitor }) => monitor))
    this.#byName = new Map(all.map((watched) => [watched.monitor.name, watched]))
    return this.#byName
  }
}
