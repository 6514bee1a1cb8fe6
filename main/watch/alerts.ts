import { randomUUID } from 'node:crypto'
import type { Alert, NotificationKind } from '../../shared/incident/alert'
import { acknowledgeAlert, resolveAlert } from '../../shared/incident/lifecycle'
import type { ResponseRules } from '../../shared/incident/open'
import type { Step, Telling } from '../../shared/watch/advance'
import type { Clock } from '../clock'
import type { AlertRepository, StoredNotification } from '../store/alerts'

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
 * Keeps the alerts that the steps of the watch open and change, and what is told about them. Both are stored before
 * anything is shown, so that a crash loses nothing and a restart repeats nothing.
 */
export class Alerts {
  constructor(private readonly parts: Parts) {}

  /** What the open runbook says about how soon to act. */
  rules(): ResponseRules {
    return this.parts.rules()
  }

  /** Those of a monitor and its parts that are not resolved. */
  unresolvedOf(monitorId: string): Alert[] {
    return this.parts.repository.unresolvedOf(monitorId)
  }

  /** Stores what a step of the watch decided. What is returned tells of it, once all of the step is stored. */
  keep({ alerts, tellings }: Pick<Step, 'alerts' | 'tellings'>): () => void {
    const { repository, onAlert, onNotification } = this.parts
    if (alerts.length === 0) return () => {}
    const notifications = repository.transaction(() => {
      const worthTelling = tellings.filter((telling) => this.#isWorthTelling(telling))
      for (const alert of alerts) this.#save(alert)
      return worthTelling.map((telling) => this.#decide(telling))
    })
    return () => {
      for (const alert of alerts) onAlert(alert)
      for (const notification of notifications) onNotification(notification)
    }
  }

  /** After a restart: resolves what nobody watches any more, and tells what was decided before and not shown. */
  reconcile(watchedIds: ReadonlySet<string>): void {
    for (const alert of this.unresolved()) {
      if (!watchedIds.has(alert.monitorId)) this.#endWithMonitor(alert)
    }
    for (const notification of this.#pendingNotifications()) this.parts.onNotification(notification)
  }

  /** A monitor is not watched any more. */
  monitorGone(monitorId: string): void {
    for (const alert of this.unresolvedOf(monitorId)) this.#endWithMonitor(alert)
  }

  /** A person takes an alert on; false when it no longer waits for one. */
  acknowledge(id: string, person: string): boolean {
    const { repository, clock } = this.parts
    const alert = repository.get(id)
    const acknowledged = alert === null ? null : acknowledgeAlert(alert, person, clock.now())
    if (acknowledged === null) return false
    this.keep({ alerts: [acknowledged], tellings: [] })()
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

  #endWithMonitor(alert: Alert): void {
    const resolved = resolveAlert(alert, 'monitor removed', this.parts.clock.now())
    this.keep({ alerts: [resolved], tellings: [] })()
  }

  /** A recovery is told only to who knows of the trouble. */
  #isWorthTelling({ kind, alert }: Telling): boolean {
    return kind !== 'resolved' || this.parts.repository.wasShown(alert.id)
  }

  /** What was not shown yet of an alert that is over has become pointless. */
  #save(alert: Alert): void {
    const { repository } = this.parts
    if (alert.state === 'resolved') repository.dropPending(alert.id)
    repository.save(alert)
  }

  #decide({ kind, alert }: Telling): AlertNotification {
    const stored: StoredNotification = {
      id: randomUUID(),
      alertId: alert.id,
      kind,
      createdAt: this.parts.clock.now(),
    }
    this.parts.repository.notify(stored)
    return { id: stored.id, kind, alert }
  }
}
