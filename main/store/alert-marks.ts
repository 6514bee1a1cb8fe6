import { type AlertMark, alertMarkSchema } from '../../shared/watch/figures/view'
import type { Database } from './database'

/** What the figures of a monitor need to know of its alerts. */
export class AlertMarkRepository {
  readonly #statements

  constructor(database: Database) {
    this.#statements = {
      overlapping: database.prepare<{ monitorId: string; from: number; to: number }, AlertMark>(
        `SELECT ${columns} FROM alert
         WHERE monitor_id = @monitorId AND opened_at < @to AND coalesce(resolved_at, @to) >= @from
         ORDER BY opened_at`,
      ),
      opened: database.prepare<{ monitorId: string; from: number; to: number }, AlertMark>(
        `SELECT ${columns} FROM alert
         WHERE monitor_id = @monitorId AND opened_at >= @from AND opened_at < @to
           AND json_extract(alert, '$.held.kind') IS NOT 'maintenance'
         ORDER BY opened_at`,
      ),
    }
  }

  /** The alerts of a monitor that stood at some time in [from, to). */
  overlapping(monitorId: string, from: number, to: number): AlertMark[] {
    return this.#statements.overlapping.all({ monitorId, from, to }).map((row) => alertMarkSchema.parse(row))
  }

  /** The alerts of a monitor that opened in [from, to), but for those that maintenance held back. */
  opened(monitorId: string, from: number, to: number): AlertMark[] {
    return this.#statements.opened.all({ monitorId, from, to }).map((row) => alertMarkSchema.parse(row))
  }
}

const columns = `id, opened_at AS openedAt, resolved_at AS resolvedAt, json_extract(alert, '$.since') AS since,
  json_extract(alert, '$.verdict') AS verdict, json_extract(alert, '$.severity') AS severity`
