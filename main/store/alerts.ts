import { type Alert, alertSchema, type NotificationKind } from '../../shared/alert/alert'
import type { Database } from './database'

/** Something that was decided to be told about an alert. */
export interface StoredNotification {
  id: string
  alertId: string
  kind: NotificationKind
  createdAt: number
}

/** The tables of alerts and of what is to be told about them. */
export class AlertRepository {
  readonly #database: Database
  readonly #statements
  /** The monitors of which an alert was unresolved since the start: nothing is looked for of the others. */
  readonly #alerted: Set<string>

  constructor(database: Database) {
    this.#database = database
    this.#statements = {
      save: database.prepare<[string, string, string, string, number, number | null, string]>(
        `INSERT INTO alert (id, monitor_id, part_key, state, opened_at, resolved_at, alert)
         VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET
           state = excluded.state, resolved_at = excluded.resolved_at, alert = excluded.alert`,
      ),
      get: database.prepare<[string], string>('SELECT alert FROM alert WHERE id = ?').pluck(),
      unresolvedOf: database
        .prepare<[string], string>(`SELECT alert FROM alert WHERE monitor_id = ? AND state <> 'resolved'`)
        .pluck(),
      unresolved: database
        .prepare<[], string>(`SELECT alert FROM alert WHERE state <> 'resolved' ORDER BY opened_at`)
        .pluck(),
      recent: database
        .prepare<[number], string>(
          `SELECT alert FROM alert WHERE state <> 'resolved' OR resolved_at >= ? ORDER BY opened_at`,
        )
        .pluck(),
      resolvedBetween: database
        .prepare<[number, number], string>(
          'SELECT alert FROM alert WHERE resolved_at BETWEEN ? AND ? ORDER BY opened_at',
        )
        .pluck(),
      notify: database.prepare<StoredNotification>(
        `INSERT INTO notification (id, alert_id, kind, created_at) VALUES (@id, @alertId, @kind, @createdAt)`,
      ),
      pending: database.prepare<[], StoredNotification>(
        `SELECT id, alert_id AS alertId, kind, created_at AS createdAt FROM notification
         WHERE shown_at IS NULL ORDER BY created_at, rowid`,
      ),
      markShown: database.prepare('UPDATE notification SET shown_at = ? WHERE id = ? AND shown_at IS NULL'),
      wasShown: database
        .prepare<[string], number>(
          'SELECT 1 FROM notification WHERE alert_id = ? AND shown_at IS NOT NULL LIMIT 1',
        )
        .pluck(),
      forgetShown: database.prepare<[number]>(
        `DELETE FROM notification WHERE shown_at IS NOT NULL
           AND EXISTS (SELECT 1 FROM alert WHERE id = alert_id AND resolved_at < ?)`,
      ),
      dropPending: database.prepare('DELETE FROM notification WHERE alert_id = ? AND shown_at IS NULL'),
    }
    const alerted = database.prepare<[], string>(
      `SELECT DISTINCT monitor_id FROM alert WHERE state <> 'resolved'`,
    )
    this.#alerted = new Set(alerted.pluck().all())
  }

  /** All that happens within is written together, or not at all. */
  transaction<Value>(work: () => Value): Value {
    return this.#database.transaction(work)()
  }

  save(alert: Alert): void {
    const { id, monitorId, part, state, openedAt, resolvedAt } = alert
    this.#alerted.add(monitorId)
    const text = JSON.stringify(alert)
    this.#statements.save.run(id, monitorId, part?.key ?? '', state, openedAt, resolvedAt, text)
  }

  get(id: string): Alert | null {
    return readAlert(this.#statements.get.get(id))
  }

  /** That of the monitor as a whole, and those of its parts. */
  unresolvedOf(monitorId: string): Alert[] {
    if (!this.#alerted.has(monitorId)) return []
    return readAlerts(this.#statements.unresolvedOf.all(monitorId))
  }

  unresolved(): Alert[] {
    return readAlerts(this.#statements.unresolved.all())
  }

  /** The unresolved ones, and those resolved since a time; in the order they opened. */
  recent(since: number): Alert[] {
    return readAlerts(this.#statements.recent.all(since))
  }

  resolvedBetween(from: number, to: number): Alert[] {
    return readAlerts(this.#statements.resolvedBetween.all(from, to))
  }

  notify(notification: StoredNotification): void {
    this.#statements.notify.run(notification)
  }

  /** What was decided and not shown yet, oldest first. */
  pendingNotifications(): StoredNotification[] {
    return this.#statements.pending.all()
  }

  markShown(id: string, at: number): void {
    this.#statements.markShown.run(at, id)
  }

  /** Whether a person was told anything of an alert. */
  wasShown(alertId: string): boolean {
    return this.#statements.wasShown.get(alertId) !== undefined
  }

  /** Forgets that a person was told of alerts that were resolved before a time; the alerts themselves stay. */
  forgetShown(resolvedBefore: number): void {
    this.#statements.forgetShown.run(resolvedBefore)
  }

  /** Forgets what was to be told about an alert and no longer matters. */
  dropPending(alertId: string): void {
    this.#statements.dropPending.run(alertId)
  }
}

function readAlerts(texts: readonly string[]): Alert[] {
  return texts.map(readAlert).filter((alert) => alert !== null)
}

function readAlert(text: string | undefined): Alert | null {
  if (text === undefined) return null
  return alertSchema.parse(JSON.parse(text))
}
