import { randomUUID } from 'node:crypto'
import type { Content } from '../../shared/channels/content'
import type { ChannelEvent } from '../../shared/channels/event'
import { discard, put, recovered, retry } from '../../shared/channels/lane'
import { type Channel, messagesFor, type OutboxMessage } from '../../shared/channels/messages'
import type { OutboxItem, OutboxSummary } from '../../shared/channels/view'
import type { Clock } from '../clock'
import type { OutboxRepository, StoredMessage } from '../store/outbox'
import { changeLane, holdBackEnd } from './lane-change'

/** The oldest that are not over, and the newest that are: as many are shown. */
const mostUnsettledShown = 200
const mostSettledShown = 50
/** What was sent or dropped is kept for so long, in milliseconds. */
const keptFor = 30 * 24 * 60 * 60_000

interface Parts {
  repository: OutboxRepository
  clock: Pick<Clock, 'now'>
  channels(): readonly Channel[]
  /** Something may be due; called in the middle of a transaction too, so act later. */
  onPut(): void
  /** A person wants no more waiting. */
  onRetry(): void
  /** What is shown of it is different. */
  onChange(): void
}

/** What is to leave this laptop, in SQLite: put with the event itself, and there until it was sent or dropped. */
export class Outbox {
  constructor(private readonly parts: Parts) {}

  /**
   * Writes what the channels' rules ask for, exactly as it will be sent. Inside a transaction of the caller it is
   * written with it or not at all. The same event put twice is written once.
   */
  put(event: ChannelEvent): void {
    const { repository, channels, onPut, onChange } = this.parts
    const messages = messagesFor(event, channels())
    if (messages.length === 0) return
    repository.transaction(() => {
      for (const message of messages) this.#putOne(message)
    })
    onPut()
    onChange()
  }

  /** After a start: what was on its way when Watchkeeper ended is sent again; what is long over is forgotten. */
  recover(): void {
    const { repository, clock } = this.parts
    for (const message of repository.sending()) changeLane(repository, message, clock.now(), recovered)
    repository.purge(clock.now() - keptFor)
  }

  /** A person wants a message tried now; false when there is none that waits. */
  retry(id: string): boolean {
    const message = this.#unsettled(id)
    if (message === null) return false
    this.#retryNow([message])
    return true
  }

  /** Tries everything now, or all of one channel. */
  retryAll(channelId: string | null): void {
    const { repository, channels } = this.parts
    const ids = channelId === null ? channels().map(({ id }) => id) : [channelId]
    this.#retryNow(ids.flatMap((id) => repository.unsettledOf(id)))
  }

  /** The network is back: what waits for another try has waited long enough. */
  tryWaiting(): void {
    const { repository, clock, onPut, onChange } = this.parts
    repository.tryWaitingAt(clock.now())
    onPut()
    onChange()
  }

  /** A person takes a message back; false when it is over or on its way. */
  discard(id: string): boolean {
    const message = this.#unsettled(id)
    if (message === null || message.state === 'sending') return false
    const { repository, clock, onPut, onChange } = this.parts
    changeLane(repository, message, clock.now(), (lane) => discard(lane, id))
    onPut()
    onChange()
    return true
  }

  /** What waits, what is on its way, what needs a person, and what was settled last, by id. */
  items(): Record<string, OutboxItem> {
    const { repository } = this.parts
    const shown = [...repository.unsettled(mostUnsettledShown), ...repository.recent(mostSettledShown)]
    return Object.fromEntries(shown.map((message) => [message.id, itemOf(message)]))
  }

  /** What a message says; null when there is none. */
  read(id: string): Content | null {
    return this.parts.repository.content(id)
  }

  counts(): Omit<OutboxSummary, 'heldBy'> {
    return this.parts.repository.counts()
  }

  #putOne(message: OutboxMessage): void {
    const { repository, clock } = this.parts
    if (repository.isPut(message)) return
    const now = clock.now()
    const id = randomUUID()
    const lane = changeLane(repository, message, now, (before) => put(before, id, message.effect))
    const added = lane.at(-1)
    // What nobody was told of needs no line that says so.
    if (added === undefined || (lane.length === 1 && added.state === 'dropped')) return
    repository.add(message, added, now)
    holdBackEnd(repository, lane, now)
  }

  #unsettled(id: string): StoredMessage | null {
    const message = this.parts.repository.get(id)
    return message === null || message.settledAt !== null ? null : message
  }

  #retryNow(messages: readonly StoredMessage[]): void {
    const { repository, clock, onRetry, onChange } = this.parts
    const now = clock.now()
    repository.transaction(() => {
      for (const message of messages) {
        changeLane(repository, message, now, (lane) => retry(lane, message.id))
        repository.tryAt(message.id, now)
      }
    })
    onRetry()
    onChange()
  }
}

function itemOf(message: StoredMessage): OutboxItem {
  const { id, channelId, recipient, summary, state, createdAt, attempts, reason, settledAt } = message
  const nextTryAt = state === 'waiting' && attempts > 0 ? message.nextTryAt : null
  return { id, channelId, recipient, summary, state, createdAt, nextTryAt, attempts, reason, settledAt }
}
