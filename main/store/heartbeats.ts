import type { Database } from './database'

/** What calls in for a monitor. Times are UTC milliseconds, durations milliseconds. */
export interface StoredHeartbeat {
  monitorId: string
  token: string
  /** How long it had been listened in all at the last call, or when it began to be waited for. */
  listenedBefore: number
  call: { at: number; failed: boolean; text: string } | null
}

interface HeartbeatRow {
  monitor_id: string
  token: string
  listened_before: number
  called_at: number | null
  failed: number
  text: string
}

/** The tables of what calls in, and of how long it was listened. */
export class HeartbeatRepository {
  readonly #statements

  constructor(database: Database) {
    this.#statements = {
      all: database.prepare<[], HeartbeatRow>('SELECT * FROM heartbeat'),
      put: database.prepare(
        `INSERT OR REPLACE INTO heartbeat (monitor_id, token, listened_before, called_at, failed, text)
         VALUES (@monitor_id, @token, @listened_before, @called_at, @failed, @text)`,
      ),
      listened: database.prepare<[], { listened: number }>('SELECT listened FROM listening'),
      setListened: database.prepare('UPDATE listening SET listened = ?'),
    }
  }

  all(): StoredHeartbeat[] {
    return this.#statements.all.all().map((row) => ({
      monitorId: row.monitor_id,
      token: row.token,
      listenedBefore: row.listened_before,
      call: row.called_at === null ? null : { at: row.called_at, failed: row.failed === 1, text: row.text },
    }))
  }

  put({ monitorId, token, listenedBefore, call }: StoredHeartbeat): void {
    this.#statements.put.run({
      monitor_id: monitorId,
      token,
      listened_before: Math.round(listenedBefore),
      called_at: call?.at ?? null,
      failed: call?.failed === true ? 1 : 0,
      text: call?.text ?? '',
    })
  }

  /** How long calls could be heard in all, milliseconds. */
  listened(): number {
    return this.#statements.listened.get()?.listened ?? 0
  }

  setListened(listened: number): void {
    this.#statements.setListened.run(Math.round(listened))
  }
}
