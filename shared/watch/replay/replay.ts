import { type Alert, alertSchema } from '../../alert/alert'
import { alertTitle, describeCause } from '../../alert/describe'
import { advance, type Change, type Step, type Telling, type WatchEvent, type WatchedState } from '../advance'
import { isBelieved } from '../circumstances'
import type { Levels } from '../levels'
import type { Maintenance } from '../maintenance-record'
import { needingInCircles } from '../needs'
import type { Monitor } from '../parse'
import { standingSchema, unknownStanding } from '../standing'
import { remoteAddress } from '../target'
import type { Sample } from '../view'
import type { ReplayEntry } from './record'

/** A monitor whose results are replayed. */
export interface ReplayedMonitor {
  id: string
  monitor: Monitor
  levels: Levels
}

/** What was recorded, in its order. Times are UTC milliseconds. */
export type RecordedEvent = { at: number } & (
  | { kind: 'result'; monitorId: string; sample: Sample }
  | { kind: 'sleep' | 'wake' | 'offline' | 'online' | 'restart' }
  /** `maintenance.endsAt` is when it ended. */
  | { kind: 'maintenance'; maintenance: Maintenance }
)

export interface ReplayedEntry {
  monitor: Monitor
  entry: ReplayEntry
}

/**
 * Feeds recorded results through the very steps that the watch makes, and tells everything that would have happened.
 * A restart keeps what the store keeps and nothing else.
 */
export function* replay(
  monitors: readonly ReplayedMonitor[],
  events: Iterable<RecordedEvent>,
): Generator<ReplayedEntry> {
  const fleet = new ReplayedFleet(monitors)
  for (const event of events) yield* fleet.take(event)
}

/** Nobody asks for deadlines here, so that it does not matter what a runbook says of them. */
const noRules = { severities: [], procedures: [] }

class ReplayedFleet {
  readonly #states: Map<string, WatchedState>
  readonly #idsByName: ReadonlyMap<string, string>
  #maintenances: Maintenance[] = []
  #online = true
  #asleep = false
  #alerts = 0

  constructor(monitors: readonly ReplayedMonitor[]) {
    const inCircles = needingInCircles(monitors.map(({ monitor }) => monitor))
    this.#states = new Map(
      monitors.map(({ id, monitor, levels }) => [
        id,
        {
          id,
          monitor: inCircles.has(monitor.name) ? { ...monitor, needs: [] } : monitor,
          levels,
          standing: unknownStanding(0),
          alerts: [],
        },
      ]),
    )
    this.#idsByName = new Map(monitors.map(({ id, monitor }) => [monitor.name, id]))
  }

  *take(event: RecordedEvent): Generator<ReplayedEntry> {
    switch (event.kind) {
      case 'result':
        // A check that ran into a sleep says nothing.
        if (!this.#asleep) yield* this.#check(event)
        return
      case 'sleep':
        this.#asleep = true
        return
      case 'wake':
        this.#asleep = false
        yield* this.#advanceAll({ kind: 'interrupted' }, () => true)
        return
      case 'offline':
      case 'online':
        this.#online = event.kind === 'online'
        yield* this.#advanceAll({ kind: 'interrupted' }, ({ target }) => remoteAddress(target) !== null)
        return
      case 'restart':
        this.#restart()
        return
      case 'maintenance':
        this.#maintenances = [...this.#maintenances, event.maintenance]
        yield* this.#advanceAll({ kind: 'circumstances changed', at: event.at }, () => true)
        return
    }
  }

  *#check({ monitorId, sample }: { monitorId: string; sample: Sample }): Generator<ReplayedEntry> {
    const state = this.#states.get(monitorId)
    if (state === undefined) return
    const believed = isBelieved(state.monitor, sample, this.#online)
    yield* this.#advance(monitorId, { kind: 'checked', sample, believed })
  }

  *#advanceAll(event: WatchEvent, concerns: (monitor: Monitor) => boolean): Generator<ReplayedEntry> {
    for (const { id, monitor } of this.#states.values())
      if (concerns(monitor)) yield* this.#advance(id, event)
  }

  *#advance(id: string, event: WatchEvent): Generator<ReplayedEntry> {
    const state = this.#states.get(id)
    if (state === undefined) return
    const step = advance(state, event, {
      interfaceUp: () => true,
      maintenances: this.#maintenances,
      needed: (name) => this.#needed(name),
      rules: () => noRules,
      newAlertId: () => String(++this.#alerts),
    })
    this.#states.set(id, { ...state, standing: step.standing, alerts: alertsAfter(state.alerts, step) })
    for (const entry of entriesOf(step)) yield { monitor: state.monitor, entry }
  }

  #needed(name: string) {
    const state = this.#states.get(this.#idsByName.get(name) ?? '')
    return state === undefined ? null : { id: state.id, name, standing: state.standing }
  }

  #restart(): void {
    this.#asleep = false
    for (const [id, state] of this.#states) {
      const standing = standingSchema.parse(JSON.parse(JSON.stringify(state.standing)))
      const alerts = state.alerts.map((alert) => alertSchema.parse(JSON.parse(JSON.stringify(alert))))
      this.#states.set(id, { ...state, standing, alerts })
    }
  }
}

function alertsAfter(before: readonly Alert[], { alerts }: Step): Alert[] {
  const changed = new Set(alerts.map(({ id }) => id))
  return [...before.filter(({ id }) => !changed.has(id)), ...alerts].filter(
    ({ state }) => state !== 'resolved',
  )
}

function entriesOf({ changes, tellings }: Step): ReplayEntry[] {
  return [...changes.map(entryOfChange), ...tellings.map(entryOfTelling)]
}

function entryOfChange(change: Change): ReplayEntry {
  const { part, at } = change
  switch (change.kind) {
    case 'hard': {
      const { from, to, cause } = change
      return { type: 'transition', at, part, from, to, text: cause === null ? '' : describeCause(cause) }
    }
    case 'flapping':
      return { type: 'flapping', at, part, flapping: change.flapping, share: change.share }
    case 'hold':
      return { type: 'hold', at, part, hold: change.hold }
  }
}

function entryOfTelling({ kind, alert, at }: Telling): ReplayEntry {
  return {
    type: 'notification',
    at,
    part: alert.part?.title ?? null,
    kind,
    severity: alert.severity,
    title: alertTitle(alert),
    text: describeCause(alert.cause),
  }
}
