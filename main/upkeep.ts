import { reviewGap } from '../shared/runbook/gaps/review'
import type { Alerts } from './alert/alerts'
import type { Changes } from './change/changes'
import type { Clock } from './clock'
import type { Incidents } from './incident/incidents'
import type { OpenRunbook } from './runbook/open-runbook'
import type { Checklists } from './shift/checklists'
import type { StateOwner } from './state-owner'

/** Resolved alerts stay in sight for a day. */
const resolvedAlertsShown = 24 * 60 * 60_000
const often = 60_000
const seldom = 60 * 60_000

interface Parts {
  clock: Clock
  state: Pick<StateOwner, 'get' | 'replaceItems'>
  alerts: Pick<Alerts, 'recent' | 'forgetTold'>
  checklists: Pick<Checklists, 'runs'>
  changes: Pick<Changes, 'shown'>
  incidents: Pick<Incidents, 'shown'>
  runbook: Pick<OpenRunbook, 'key' | 'get'>
  power: { look(): void }
  /** Nothing could be written, as on a full disk. */
  onFailure(error: unknown): void
  /** The laptop is in another zone than before. */
  onZone(): void
  /** The day has come, or is no longer past, by which the runbook should have been reviewed. */
  onReview(): void
}

/**
 * What time alone changes in the state: what is no longer recent leaves it, what was told of it is forgotten, and a
 * traveller's zone and the passing of the runbook's review date are noticed.
 */
export class Upkeep {
  #timers: NodeJS.Timeout[] = []

  constructor(private readonly parts: Parts) {}

  start(): void {
    this.parts.power.look()
    this.show()
    this.#timers = [
      setInterval(() => this.#notice(), often),
      setInterval(() => this.show(), seldom),
      setInterval(() => this.#forget(), seldom),
    ]
  }

  /** Shows what is recent by now. */
  show(): void {
    const { state, alerts, checklists, changes, incidents, runbook, clock } = this.parts
    const recent = alerts.recent(clock.now() - resolvedAlertsShown)
    state.replaceItems('alerts', Object.fromEntries(recent.map((alert) => [alert.id, alert])))
    state.replaceItems('runs', checklists.runs(runbook.key()))
    state.replaceItems('changes', changes.shown())
    state.replaceItems('incidents', incidents.shown())
  }

  stop(): void {
    for (const timer of this.#timers) clearInterval(timer)
  }

  #forget(): void {
    const { alerts, clock, onFailure } = this.parts
    try {
      alerts.forgetTold(clock.now() - resolvedAlertsShown)
    } catch (error) {
      // It is forgotten the next time.
      onFailure(error)
    }
  }

  #notice(): void {
    const { state, clock, power, onZone, onReview } = this.parts
    power.look()
    if (state.get().companion.zone !== clock.zone()) onZone()
    if (this.#isReviewDue() !== this.#isReviewShown()) onReview()
  }

  #isReviewDue(): boolean {
    const { runbook, clock } = this.parts
    return reviewGap(runbook.get().model.document, clock.now()) !== null
  }

  #isReviewShown(): boolean {
    return this.parts.state.get().runbook?.model.gaps.some(({ kind }) => kind === 'review') ?? false
  }
}
