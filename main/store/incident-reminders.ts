import type { Database } from './database'

/** That a deadline of an incident is near, or has passed. */
export interface Reminder {
  incidentId: string
  timerKey: string
  dueAt: number
  urgency: 'near' | 'passed'
}

/** What is to be told of incidents' deadlines: written before it is shown, so that a crash loses and repeats nothing. */
export class IncidentReminderRepository {
  readonly #decide
  readonly #pending
  readonly #markShown
  readonly #drop
  readonly #dropAll

  constructor(database: Database) {
    const isIt =
      'incident_id = :incidentId AND timer_key = :timerKey AND due_at = :dueAt AND urgency = :urgency'
    this.#decide = database.prepare<Reminder>(
      `INSERT INTO incident_reminder (incident_id, timer_key, due_at, urgency)
       VALUES (:incidentId, :timerKey, :dueAt, :urgency) ON CONFLICT DO NOTHING`,
    )
    this.#pending = database.prepare<[], Reminder>(
      `SELECT incident_id AS incidentId, timer_key AS timerKey, due_at AS dueAt, urgency FROM incident_reminder
       WHERE shown_at IS NULL ORDER BY due_at`,
    )
    this.#markShown = database.prepare<Reminder & { at: number }>(
      `UPDATE incident_reminder SET shown_at = :at WHERE ${isIt} AND shown_at IS NULL`,
    )
    this.#drop = database.prepare<Reminder>(
      `DELETE FROM incident_reminder WHERE ${isIt} AND shown_at IS NULL`,
    )
    this.#dropAll = database.prepare<[string]>(
      'DELETE FROM incident_reminder WHERE incident_id = ? AND shown_at IS NULL',
    )
  }

  /** Returns whether it is new: each is told once. */
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

  /** It was to be told and no longer matters. */
  drop(reminder: Reminder): void {
    this.#drop.run(reminder)
  }

  /** The same for all of an incident. */
  dropAll(incidentId: string): void {
    this.#dropAll.run(incidentId)
  }
}
