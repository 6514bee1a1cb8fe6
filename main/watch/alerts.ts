import { randomUUID } from 'node:crypto'
import type { Alert } from '../../shared/incident/alert'
import {
  acknowledgeAlert,
  followTrouble,
  isWorse,
  type NotificationKind,
  resolveAlert,
} from '../../shared/incident/lifecycle'
import { type AlertedMonitor, openAlert, type ResponseRules, type Trouble } from '../../shared/incident/open'
import type { Clock } from '../clock'
import type { AlertRepository } from '../store/alerts'
import type { HardTransition } from './events'

/** Something that was decided to be told about an alert. */
export interface AlertNotification {
  id: string
  kind: NotificationKind
  alert: Alert
}

interface Parts {
  repository: AlertRepository
  clock: Pick<Clock, 'now'>
  /** What the open runbook says about how soon to act. */
  rules(): ResponseRules
  /** An alert opened or changed. */
  onAlert(alert: Alert): void
  /** Something is to be told; it stays pending until it is marked as shown. */
  onNotification(notification: AlertNotification): void
}

/**
 * Keeps one alert for each monitor that is in trouble, and decides what is told about it. Both are stored in one
 * transaction before anything is shown, so that a crash loses nothing and a restart repeats nothing.
 */
export class Alerts {
  constructor(private readonly parts: Parts) {}

  /** Opens, changes or resolves the alert of a monitor. Told the same again, it changes nothing. */
  follow({ monitorId, monitor, to, cause, since, at }: HardTransition): void {
    const standing = this.parts.repository.unresolvedOf(monitorId)
    if (to === 'ok') {
      if (standing !== null) this.#resolve(standing, 'recovered')
      return
    }
    if (cause === null) return
    const subject = { id: monitorId, name: monitor.name, severity: monitor.severity }
    const trouble = { verdict: to, cause, since, at }
    if (standing === null) this.#open(subject, trouble)
    else if (standing.verdict !== to) this.#change(standing, subject, trouble)
  }

  /**
   * After a restart: resolves what nobody watches any more, makes up for what was confirmed and not followed, and
   * tells what was decided before and not shown.
   */
  reconcile(standing: readonly HardTransition[], watchedIds: ReadonlySet<string>): void {
    const decidedBefore = new Set(this.#pendingNotifications().map(({ id }) => id))
    for (const alert of this.unresolved()) {
      if (!watchedIds.has(alert.monitorId)) this.#resolve(alert, 'monitor removed')
    }
    for (const transition of standing) this.follow(transition)
    for (const notification of this.#pendingNotifications()) {
      if (decidedBefore.has(notification.id)) this.parts.onNotification(notification)
    }
  }

  /** The monitor of an alert is not watched any more. */
  monitorGone(monitorId: string): void {
    const alert = this.parts.repository.unresolvedOf(monitorId)
    if (alert !== null) this.#resolve(alert, 'monitor removed')
  }

  /** A person takes an alert on; false when it no longer waits for one. */
  acknowledge(id: string, person: string): boolean {
    const { repository, clock } = this.parts
    const alert = repository.get(id)
    const acknowledged = alert === null ? null : acknowledgeAlert(alert, person, clock.now())
    if (acknowledged === null) return false
    this.#store(acknowledged, [])
    return true
  }

  get(id: string): Alert | null {
    return this.parts.repository.get(id)
  }

  unresolved(): Alert[] {
    return this.parts.repository.unresolved()
  }

  /** The unresolved ones and those resolved since a time, in the order they opened. */
  recent(since: number): Alert[] {
    return this.parts.repository.recent(since)
  }

  resolvedBetween(from: number, to: number): Alert[] {
    return this.parts.repository.resolvedBetween(from, to)
  }

  markShown(id: string): void {
    this.parts.repository.markShown(id, this.parts.clock.now())
  }

  /** What was decided and not shown yet, oldest first. */
  #pendingNotifications(): AlertNotification[] {
    const { repository } = this.parts
    return repository.pendingNotifications().flatMap(({ id, kind, alertId }) => {
      const alert = repository.get(alertId)
      return alert === null ? [] : [{ id, kind, alert }]
    })
  }

  #open(subject: AlertedMonitor, trouble: Trouble): void {
    this.#store(openAlert(randomUUID(), subject, trouble, this.parts.rules()), ['opened'])
  }

  #change(alert: Alert, subject: AlertedMonitor, trouble: Trouble): void {
    const changed = followTrouble(alert, subject, trouble, this.parts.rules())
    this.#store(changed, isWorse(alert.verdict, trouble.verdict) ? ['worsened'] : [])
  }

  /** What was not shown yet has become pointless, and a recovery is told only to who knows of the trouble. */
  #resolve(alert: Alert, resolution: NonNullable<Alert['resolution']>): void {
    const { repository, clock } = this.parts
    const tell = resolution === 'recovered' && repository.wasShown(alert.id, 'opened')
    const resolved = resolveAlert(alert, resolution, clock.now())
    this.#store(resolved, tell ? ['resolved'] : [])
  }

  #store(alert: Alert, kinds: readonly NotificationKind[]): void {
    const { repository, clock, onAlert, onNotification } = this.parts
    const decided = repository.transaction(() => {
      if (alert.state === 'resolved') repository.dropPending(alert.id)
      repository.save(alert)
      return kinds
        .map((kind) => ({ id: randomUUID(), alertId: alert.id, kind, createdAt: clock.now() }))
        .filter((notification) => repository.notify(notification))
    })
    onAlert(alert)
    for (const { id, kind } of decided) onNotification({ id, kind, alert })
  }
}
