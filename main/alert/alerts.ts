import { randomUUID } from 'node:crypto'
import type { Alert, NotificationKind } from '../../shared/alert/alert'
import { resolveAlert } from '../../shared/alert/lifecycle'
import type { ResponseRules } from '../../shared/alert/open'
import { reviseDeadlines } from '../../shared/alert/revision'
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
  /** Whether a person does not want to be told this of an alert for now. */
  isSilenced(kind: NotificationKind, alert: Alert): boolean
  /**
   * Called within the transaction that writes an alert, to write what belongs with it; `before` is null for one that
   * opens. What it returns is called once all is stored.
   */
  onSaving(before: Alert | null, after: Alert): () => void
  /** An alert opened or changed, and is stored. */
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

  /** Stores what was decided of alerts. What is returned tells of it, once all that belongs together is stored. */
  keep({ alerts, tellings }: Pick<Step, 'alerts' | 'tellings'>): () => void {
    const { repository, clock, onAlert, onNotification } = this.parts
    if (alerts.length === 0) return () => {}
    const worthTelling = tellings.filter((telling) => this.#isWorthTelling(telling))
    const told = new Set(worthTelling.map(({ alert }) => alert.id))
    const lastToldAt = clock.now()
    const kept = alerts.map((alert) => (told.has(alert.id) ? { ...alert, lastToldAt } : alert))
    const { shows, notifications } = repository.transaction(() => ({
      shows: kept.map((alert) => this.#save(alert)),
      notifications: worthTelling.map((telling) => this.#decide(telling)),
    }))
    return () => {
      try {
        for (const show of shows) show()
        for (const alert of kept) onAlert(alert)
      } finally {
        // Whatever failed: what is stored as to be told is told.
        for (const notification of notifications) onNotification(notification)
      }
    }
  }

  /** Keeps what a person makes of alerts, all at once. Returns those of which something was made. */
  change(ids: readonly string[], decide: (alert: Alert) => Alert | null): Alert[] {
    const changed = ids.flatMap((id) => {
      const alert = this.parts.repository.get(id)
      return alert === null ? [] : (decide(alert) ?? [])
    })
    this.keep({ alerts: changed, tellings: [] })()
    return changed
  }

  /** The runbook may name other deadlines now. */
  revise(): void {
    const { clock } = this.parts
    const revised = this.unresolved().flatMap(
      (alert) => reviseDeadlines(alert, this.rules(), clock.now()) ?? [],
    )
    this.keep({ alerts: revised, tellings: [] })()
  }

  /** After a restart: resolves what nobody watches any more, and tells what was decided before and not shown. */
  reconcile(watchedIds: ReadonlySet<string>): void {
    this.#endWithMonitor(this.unresolved().filter(({ monitorId }) => !watchedIds.has(monitorId)))
    for (const notification of this.#pendingNotifications()) this.parts.onNotification(notification)
  }

  /** A monitor is not watched any more. */
  monitorGone(monitorId: string): void {
    this.#endWithMonitor(this.unresolvedOf(monitorId))
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

  /** Forgets what was told of alerts that were resolved before a time, so that it does not grow for ever. */
  forgetTold(resolvedBefore: number): void {
    this.parts.repository.forgetShown(resolvedBefore)
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

  #endWithMonitor(alerts: readonly Alert[]): void {
    const now = this.parts.clock.now()
    const resolved = alerts.map((alert) => resolveAlert(alert, 'monitor removed', now))
    this.keep({ alerts: resolved, tellings: [] })()
  }

  /** A recovery is told only to who knows of the trouble. */
  #isWorthTelling({ kind, alert }: Telling): boolean {
    if (kind === 'resolved') return this.parts.repository.wasShown(alert.id)
    return !this.parts.isSilenced(kind, alert)
  }

  /** What was not shown yet of an alert that is over has become pointless. */
  #save(alert: Alert): () => void {
    const { repository, onSaving } = this.parts
    if (alert.state === 'resolved') repository.dropPending(alert.id)
    const before = repository.get(alert.id)
    repository.save(alert)
    return onSaving(before, alert)
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
