import type { Database } from './database'

/** Longer than the longest period of a checklist, in milliseconds. */
const keptFor = 400 * 24 * 60 * 60_000

/** Which reminders of checklists were told, in table `checklist_reminder`. */
export class ChecklistReminderRepository {
  readonly #told
  readonly #mark
  readonly #forget

  constructor(database: Database) {
    this.#told = database
      .prepare<[string], string>('SELECT id FROM checklist_reminder WHERE runbook = ?')
      .pluck()
    this.#mark = database.prepare<[string, string, number]>(
      'INSERT OR IGNORE INTO checklist_reminder (runbook, id, told_at) VALUES (?, ?, ?)',
    )
    this.#forget = database.prepare<[number]>('DELETE FROM checklist_reminder WHERE told_at < ?')
  }

  /** The ids of those of a runbook that were told. */
  told(runbook: string): ReadonlySet<string> {
    return new Set(this.#told.all(runbook))
  }

  markTold(runbook: string, id: string, at: number): void {
    this.#mark.run(runbook, id, at)
    this.#forget.run(at - keptFor)
  }
}
