import { type FollowUp, followUpSchema } from '../../shared/incident/follow-up'
import type { Database } from './database'

/** What is left to do, in table `follow_up`. */
export class FollowUpRepository {
  readonly #save
  readonly #find
  readonly #open
  readonly #ofIncident

  constructor(database: Database) {
    this.#save = database.prepare<[string, string | null, number | null, string]>(
      `INSERT INTO follow_up (id, incident_id, done_at, follow_up) VALUES (?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET done_at = excluded.done_at, follow_up = excluded.follow_up`,
    )
    this.#find = database.prepare<[string], string>('SELECT follow_up FROM follow_up WHERE id = ?').pluck()
    this.#open = database.prepare<[], string>('SELECT follow_up FROM follow_up WHERE done_at IS NULL').pluck()
    this.#ofIncident = database
      .prepare<[string], string>('SELECT follow_up FROM follow_up WHERE incident_id = ?')
      .pluck()
  }

  save(followUp: FollowUp): void {
    const { id, incidentId, done } = followUp
    this.#save.run(id, incidentId, done?.at ?? null, JSON.stringify(followUp))
  }

  find(id: string): FollowUp | null {
    const found = this.#find.get(id)
    return found === undefined ? null : followUpOf(found)
  }

  /** All that are not done. */
  open(): FollowUp[] {
    return this.#open.all().map(followUpOf)
  }

  /** Those of an incident, done or not. */
  ofIncident(incidentId: string): FollowUp[] {
    return this.#ofIncident.all(incidentId).map(followUpOf)
  }
}

function followUpOf(text: string): FollowUp {
  return followUpSchema.parse(JSON.parse(text))
}
