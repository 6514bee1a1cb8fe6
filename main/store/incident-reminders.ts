import type { Database } from './database'

/** A deadline of an incident that has passed. */
export interface Reminder {
  incidentId: string
  timerKey: string
  dueAt: number
}

/** What is to be told of incidents' deadlines: written before it is shown, so that a crash loses and repeats nothing. */
export class IncidentReminderRepository {
  readonly #decide
  readonly #pending
  readonly #markShown
  readonly #drop

  constructor(database: Database) {
    this.#decide = database.prepare<Reminder>(
      `INSERT INTO incident_reminder (incident_id, timer_key, due_at) VALUES (:incidentId, :timerKey, :dueAt)
       ON CONFLICT DO NOTHING`,
    )
    this.#pending = database.prepare<[], Reminder>(
      `SELECT incident_id AS incidentId, timer_key AS timerKey, due_at AS dueAt FROM incident_reminder
       WHERE shown_at IS NULL ORDER BY due_at`,
    )
    this.#markShown = database.prepare<Reminder & { at: number }>(
      `UPDATE incident_reminder SET shown_at = :at
       WHERE incident_id = :incidentId AND timer_key = :timerKey AND due_at = :dueAt AND shown_at IS NULL`,
    )
    this.#drop = database.prepare<[string]>(
      'DELETE FROM incident_reminder WHERE incident_id = ? AND shown_at IS NULL',
    )
  }

  /** Returns whether it is new: a deadline is told once. */
  decide(reminder: Reminder): boolean {
    return this.#decide.run(reminder).changes > 0
  }

  /** What was decided and not shown, the oldest first. */
  pending(): Reminder[] {
    return this.#pending.all()
  }

  markShown(reminder: Reminder, at: number): void {
    this.#markShown.run({ ...reminder, at })
  }

  /** What was to be told of an incident no longer matters. */
  drop(incidentId: string): void {
    this.#drop.run(incidentId)
  }
}
