import { type Content, contentSchema } from '../../shared/channels/content'
import type { Effect } from '../../shared/channels/event'
import type { LaneMessage, MessageState } from '../../shared/channels/lane'
import type { OutboxMessage } from '../../shared/channels/messages'
import type { Database } from './database'

/** A message as it stands in the outbox. Times are UTC milliseconds. */
export interface StoredMessage extends LaneMessage {
  channelId: string
  recipient: string
  subjectId: string
  summary: string
  attempts: number
  createdAt: number
  nextTryAt: number
  settledAt: number | null
}

export type LaneKey = Pick<StoredMessage, 'channelId' | 'recipient' | 'subjectId'>

interface Row extends LaneKey {
  id: string
  effect: Effect
  summary: string
  state: MessageState
  perhapsArrived: number
  attempts: number
  reason: string | null
  createdAt: number
  nextTryAt: number
  settledAt: number | null
}

const columns = `id, channel_id AS channelId, recipient, subject_id AS subjectId, effect, summary, state,
  perhaps_arrived AS perhapsArrived, attempts, reason, created_at AS createdAt, next_try_at AS nextTryAt,
  settled_at AS settledAt`
const unsettled = `state IN ('waiting', 'sending', 'parked')`

/** The table of what is to be sent, was sent, or was dropped. */
export class OutboxRepository {
  readonly #database: Database
  readonly #statements

  constructor(database: Database) {
    this.#database = database
    this.#statements = {
      add: database.prepare(
        `INSERT INTO outbox (id, event_id, channel_id, recipient, subject_id, effect, summary, content, state,
           perhaps_arrived, reason, created_at, next_try_at, settled_at)
         VALUES (@id, @eventId, @channelId, @recipient, @subjectId, @effect, @summary, @content, @state,
           @perhapsArrived, @reason, @at, @at, @settledAt)`,
      ),
      isPut: database
        .prepare<[string, string, string], number>(
          'SELECT 1 FROM outbox WHERE event_id = ? AND channel_id = ? AND recipient = ?',
        )
        .pluck(),
      lane: database.prepare<[string, string, string], Row>(
        `SELECT ${columns} FROM outbox WHERE channel_id = ? AND recipient = ? AND subject_id = ? ORDER BY sequence`,
      ),
      get: database.prepare<[string], Row>(`SELECT ${columns} FROM outbox WHERE id = ?`),
      content: database.prepare<[string], string>('SELECT content FROM outbox WHERE id = ?').pluck(),
      update: database.prepare(
        `UPDATE outbox SET state = @state, perhaps_arrived = @perhapsArrived, reason = @reason,
           settled_at = @settledAt WHERE id = @id`,
      ),
      countAttempt: database.prepare<[string]>('UPDATE outbox SET attempts = attempts + 1 WHERE id = ?'),
      tryAt: database.prepare<[number, string]>('UPDATE outbox SET next_try_at = ? WHERE id = ?'),
      tryWaitingAt: database.prepare<[number]>(
        `UPDATE outbox SET next_try_at = min(next_try_at, ?) WHERE state = 'waiting'`,
      ),
      tryNotBefore: database.prepare<[number, string]>(
        `UPDATE outbox SET next_try_at = max(next_try_at, ?) WHERE channel_id = ? AND state = 'waiting'`,
      ),
      // One behind another of its lane that is not over is not due, whatever its time.
      next: database.prepare<{ channelId: string; now: number; furthest: number }, Row>(
        `SELECT ${columns} FROM outbox AS message
         WHERE channel_id = @channelId AND state = 'waiting'
           AND (next_try_at <= @now OR next_try_at > @now + @furthest)
           AND NOT EXISTS (
             SELECT 1 FROM outbox AS earlier
             WHERE earlier.channel_id = message.channel_id AND earlier.recipient = message.recipient
               AND earlier.subject_id = message.subject_id AND earlier.sequence < message.sequence
               AND earlier.${unsettled})
         ORDER BY next_try_at, sequence LIMIT 1`,
      ),
      nextTryAt: database
        .prepare<[number], number | null>(
          `SELECT min(next_try_at) FROM outbox WHERE state = 'waiting' AND next_try_at > ?`,
        )
        .pluck(),
      sending: database.prepare<[], Row>(`SELECT ${columns} FROM outbox WHERE state = 'sending'`),
      unsettled: database.prepare<[number], Row>(
        `SELECT ${columns} FROM outbox WHERE ${unsettled} ORDER BY sequence LIMIT ?`,
      ),
      unsettledOf: database.prepare<[string], Row>(
        `SELECT ${columns} FROM outbox WHERE ${unsettled} AND channel_id = ? ORDER BY sequence`,
      ),
      recent: database.prepare<[number], Row>(
        `SELECT ${columns} FROM outbox WHERE settled_at IS NOT NULL ORDER BY settled_at DESC, sequence DESC LIMIT ?`,
      ),
      counts: database.prepare<[], { waiting: number; parked: number; waitingSince: number | null }>(
        `SELECT count(*) FILTER (WHERE state <> 'parked') AS waiting, count(*) FILTER (WHERE state = 'parked') AS parked,
           min(created_at) FILTER (WHERE state <> 'parked') AS waitingSince FROM outbox WHERE ${unsettled}`,
      ),
      // What was told of a trouble is kept until the trouble is over: its end is told to who heard of it only.
      purge: database.prepare<[number]>(
        `DELETE FROM outbox WHERE settled_at < ? AND (effect IN ('end', 'single') OR EXISTS (
           SELECT 1 FROM outbox AS later
           WHERE later.channel_id = outbox.channel_id AND later.recipient = outbox.recipient
             AND later.subject_id = outbox.subject_id AND later.sequence > outbox.sequence
             AND later.effect = 'end' AND later.settled_at IS NOT NULL))`,
      ),
    }
  }

  /** All that happens within is written together, or not at all; also inside a transaction of the caller. */
  transaction<Value>(work: () => Value): Value {
    return this.#database.transaction(work)()
  }

  isPut({ eventId, channelId, recipient }: OutboxMessage): boolean {
    return this.#statements.isPut.get(eventId, channelId, recipient) !== undefined
  }

  lane({ channelId, recipient, subjectId }: LaneKey): StoredMessage[] {
    return this.#statements.lane.all(channelId, recipient, subjectId).map(stored)
  }

  add(message: OutboxMessage, place: LaneMessage, at: number): void {
    this.#statements.add.run({
      ...message,
      ...place,
      content: JSON.stringify(message.content),
      perhapsArrived: Number(place.perhapsArrived),
      at,
      settledAt: isOver(place.state) ? at : null,
    })
  }

  update({ id, state, perhapsArrived, reason }: LaneMessage, at: number): void {
    const settledAt = isOver(state) ? at : null
    this.#statements.update.run({ id, state, perhapsArrived: Number(perhapsArrived), reason, settledAt })
  }

  countAttempt(id: string): void {
    this.#statements.countAttempt.run(id)
  }

  tryAt(id: string, at: number): void {
    this.#statements.tryAt.run(at, id)
  }

  /** Everything that waits is tried no later than a time. */
  tryWaitingAt(at: number): void {
    this.#statements.tryWaitingAt.run(at)
  }

  /** Nothing of a channel is tried before a time. */
  tryNotBefore(channelId: string, at: number): void {
    this.#statements.tryNotBefore.run(at, channelId)
  }

  get(id: string): StoredMessage | null {
    const row = this.#statements.get.get(id)
    return row === undefined ? null : stored(row)
  }

  /** Null when there is no such message. */
  content(id: string): Content | null {
    const text = this.#statements.content.get(id)
    return text === undefined ? null : contentSchema.parse(JSON.parse(text))
  }

  /** What is due first on a channel. A time beyond `furthest` from now was set by a clock that was wrong. */
  next(channelId: string, now: number, furthest: number): StoredMessage | null {
    const row = this.#statements.next.get({ channelId, now, furthest })
    return row === undefined ? null : stored(row)
  }

  /** The soonest time after now at which something is due; null when nothing is. */
  nextTryAt(now: number): number | null {
    return this.#statements.nextTryAt.get(now) ?? null
  }

  sending(): StoredMessage[] {
    return this.#statements.sending.all().map(stored)
  }

  /** The oldest that are not over. */
  unsettled(limit: number): StoredMessage[] {
    return this.#statements.unsettled.all(limit).map(stored)
  }

  unsettledOf(channelId: string): StoredMessage[] {
    return this.#statements.unsettledOf.all(channelId).map(stored)
  }

  /** Those that were settled last, newest first. */
  recent(limit: number): StoredMessage[] {
    return this.#statements.recent.all(limit).map(stored)
  }

  counts(): { waiting: number; parked: number; waitingSince: number | null } {
    return this.#statements.counts.get() ?? { waiting: 0, parked: 0, waitingSince: null }
  }

  /** Forgets what was settled before a time and has no part in a trouble that goes on. */
  purge(before: number): void {
    this.#statements.purge.run(before)
  }
}

function isOver(state: MessageState): boolean {
  return state === 'sent' || state === 'dropped'
}

function stored(row: Row): StoredMessage {
  return { ...row, perhapsArrived: row.perhapsArrived === 1 }
}
