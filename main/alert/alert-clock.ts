import type { Alert, NotificationKind } from '../../shared/alert/alert'
import { type AlertTime, nextMomentAt, passTime } from '../../shared/alert/passing-time'
import { afterSetback, type Setback } from '../../shared/alert/setback'
import { activeSnooze, isSnoozedBy } from '../../shared/alert/snooze'
import type { Snooze } from '../../shared/alert/snooze-record'
import type { Clock } from '../clock'
import type { Diagnostics } from '../diagnostics'
import { DueHeap } from '../watch/due-heap'
import type { Alerts } from './alerts'
import type { Snoozes } from './snoozes'

/** The timer never waits longer, in milliseconds, so that sleep and a clock that was set are noticed. */
const longestWait = 30_000
/** What the clock may lose by being set right now and then, in milliseconds. */
const toleratedSetback = 1_000

interface Parts {
  clock: Pick<Clock, 'now'>
  alerts: Pick<Alerts, 'get' | 'unresolved' | 'keep'>
  snoozes: Pick<Snoozes, 'all' | 'firstEnd' | 'endDue' | 'clockSetBack'>
  /** Who can be called and what the runbook says, as of now. */
  around(): Pick<AlertTime, 'chain' | 'rules'>
  diagnostics: Diagnostics
}

/**
 * Does what time alone does to alerts: reminders, escalations, acknowledgements and snoozes that end. The times follow
 * from the stored alerts, so that a restart or a sleep loses none, and what was due meanwhile is told once.
 */
export class AlertClock {
  readonly #due = new DueHeap()
  #timer: NodeJS.Timeout | null = null
  #wakesAt = Number.POSITIVE_INFINITY
  #lookedAt = 0
  #started = false

  constructor(private readonly parts: Parts) {}

  start(): void {
    this.#started = true
    const now = this.parts.clock.now()
    this.#mendSetback({ before: now, now })
    this.followAll()
    this.look()
  }

  stop(): void {
    this.#started = false
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  /** An alert opened or changed. */
  follow(alert: Alert): void {
    this.#set(alert, this.#time())
    this.#arm()
  }

  /** The chain, the runbook or what is snoozed changed. */
  followAll(): void {
    const time = this.#time()
    for (const alert of this.parts.alerts.unresolved()) this.#set(alert, time)
    this.#arm()
  }

  /** Does what is due by now. Called again when the laptop woke up. */
  look(): void {
    const now = this.parts.clock.now()
    try {
      if (now < this.#lookedAt - toleratedSetback) this.#mendSetback({ before: this.#lookedAt, now })
      this.#lookedAt = now
      this.#endSnoozes(now)
      this.#passTime(now)
      this.#arm()
    } catch (error) {
      // Nothing was written, so all of it is still due.
      this.parts.diagnostics.record('following the deadlines of alerts failed', { error })
      this.#wakeIn(longestWait)
    }
  }

  /** What is counted from what is the future now would come too late. */
  #mendSetback(setback: Setback): void {
    const { alerts, snoozes } = this.parts
    snoozes.clockSetBack(setback)
    const mended = alerts.unresolved().flatMap((alert) => afterSetback(alert, setback) ?? [])
    alerts.keep({ alerts: mended, tellings: [] })()
  }

  /** What was silenced and still waits for somebody is told at the end of the snooze. */
  #endSnoozes(now: number): void {
    const { snoozes, alerts } = this.parts
    let tell = () => {}
    snoozes.endDue(now, (ended) => {
      const time = this.#time()
      const waiting = alerts.unresolved().filter((alert) => wantsTelling(alert, ended, time, now))
      tell = this.#keep(
        waiting.map((alert) => passTime(alert, time, now) ?? { alert, tell: 'reminder' }),
        now,
      )
    })
    tell()
  }

  #passTime(now: number): void {
    const time = this.#time()
    const due = this.#due.by(now).flatMap(({ id }) => this.#existing(id) ?? [])
    const passed = due.map((alert) => ({ alert, after: passTime(alert, time, now) }))
    this.#keep(
      passed.flatMap(({ after }) => after ?? []),
      now,
    )()
    for (const { alert, after } of passed) if (after === null) this.#set(alert, time)
  }

  #existing(id: string): Alert | null {
    const alert = this.parts.alerts.get(id)
    if (alert === null) this.#due.delete(id)
    return alert
  }

  #keep(passed: readonly { alert: Alert; tell: NotificationKind | null }[], now: number): () => void {
    const tellings = passed.flatMap(({ alert, tell }) =>
      tell === null ? [] : [{ kind: tell, alert, at: now }],
    )
    return this.parts.alerts.keep({ alerts: passed.map(({ alert }) => alert), tellings })
  }

  #set(alert: Alert, time: AlertTime): void {
    const at = nextMomentAt(alert, time, this.parts.clock.now())
    if (at === null) this.#due.delete(alert.id)
    else this.#due.set(alert.id, at)
  }

  #time(): AlertTime {
    return { ...this.parts.around(), snoozes: this.parts.snoozes.all() }
  }

  #arm(): void {
    if (!this.#started) return
    const next = Math.min(
      this.#due.first()?.at ?? Number.POSITIVE_INFINITY,
      this.parts.snoozes.firstEnd() ?? Number.POSITIVE_INFINITY,
    )
    if (next === this.#wakesAt && this.#timer !== null) return
    this.#rest()
    if (next === Number.POSITIVE_INFINITY) return
    this.#wakeIn(Math.min(longestWait, Math.max(0, next - this.parts.clock.now())))
    this.#wakesAt = next
  }

  #wakeIn(wait: number): void {
    this.#rest()
    this.#timer = setTimeout(() => {
      this.#rest()
      this.look()
    }, wait)
  }

  #rest(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
    this.#wakesAt = Number.POSITIVE_INFINITY
  }
}

function wantsTelling(alert: Alert, ended: readonly Snooze[], { snoozes }: AlertTime, now: number): boolean {
  return (
    alert.state === 'open' &&
    alert.held === null &&
    ended.some(({ scope }) => isSnoozedBy(alert, scope)) &&
    activeSnooze(alert, snoozes, now) === null
  )
}
