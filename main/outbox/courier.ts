import { longestRetryAfter, retryPause } from '../../shared/channels/backoff'
import { begun, cutOff, type Delivery, settled } from '../../shared/channels/lane'
import type { Channel } from '../../shared/channels/messages'
import { text } from '../../shared/text/text'
import type { Sending } from '../channels/transport'
import type { Clock } from '../clock'
import type { Diagnostics } from '../diagnostics'
import type { OutboxRepository, StoredMessage } from '../store/outbox'
import { changeLane, holdBackEnd } from './lane-change'

interface Parts {
  repository: OutboxRepository
  clock: Pick<Clock, 'now'>
  /** From 0 to 1. */
  random(): number
  diagnostics: Diagnostics
  channels(): readonly Channel[]
  /** While it is not, everything waits. */
  isOnline(): boolean
  deliver(channel: Channel, sending: Omit<Sending, 'secret'>): Promise<Delivery>
  /** A message is on its way, or a try ended. */
  onChange(): void
}

/** A try that takes longer, in milliseconds, is broken off. */
const patience = 20_000
/** What is on its way when Watchkeeper ends is waited for so long, in milliseconds. */
const lastMoment = 1_500
/** Clocks are set and laptops sleep, so what is due is looked for at least this often, in milliseconds. */
const longestSleep = 60_000

/** How a channel is left alone after failures. */
interface Rest {
  /** So many in a row. */
  failures: number
  until: number
  /** The server asked for it. */
  asked: boolean
}

function brokenOff(): Delivery {
  return { outcome: 'failed', reason: cutOff(), after: null, perhapsArrived: true }
}

/** Takes what is due out of the outbox and sends it: one at a time for each channel, all channels side by side. */
export class Courier {
  readonly #underway = new Map<string, Promise<void>>()
  readonly #attempts = new Set<AbortController>()
  readonly #rests = new Map<string, Rest>()
  #ending = false
  #timer: NodeJS.Timeout | null = null
  #stopped = false

  constructor(private readonly parts: Parts) {}

  /** Looks soon for what is due. */
  wake(): void {
    this.#lookIn(0)
  }

  /** The network is back: only the channels whose servers asked for it are left alone any longer. */
  networkIsBack(): void {
    for (const [id, { asked }] of this.#rests) if (!asked) this.#rests.delete(id)
    this.wake()
  }

  /** A person wants no more waiting. */
  hurry(): void {
    this.#rests.clear()
    this.wake()
  }

  /** Sends nothing more; what is on its way has a moment to arrive, and else counts as perhaps arrived. */
  async stop(): Promise<void> {
    this.#stopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    const end = setTimeout(() => {
      this.#ending = true
      for (const attempt of this.#attempts) attempt.abort()
    }, lastMoment)
    await Promise.all(this.#underway.values())
    clearTimeout(end)
  }

  #lookIn(milliseconds: number): void {
    if (this.#stopped) return
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#look(), milliseconds)
  }

  #look(): void {
    const { repository, clock, channels, isOnline } = this.parts
    this.#lookIn(longestSleep)
    const now = clock.now()
    if (isOnline()) for (const channel of channels()) this.#sendNext(channel, now)
    const due = repository.nextTryAt(now)
    const rests = [...this.#rests.values()].map(({ until }) => until).filter((until) => until > now)
    const next = Math.min(due ?? Number.POSITIVE_INFINITY, ...rests) - now
    this.#lookIn(Math.min(Math.max(next, 10), longestSleep))
  }

  #sendNext(channel: Channel, now: number): void {
    if (!channel.enabled || this.#underway.has(channel.id) || this.#isResting(channel.id, now)) return
    const message = this.parts.repository.next(channel.id, now, longestRetryAfter)
    if (message === null) return
    const sending = this.#send(channel, message)
      .catch((error: unknown) => {
        this.parts.diagnostics.record('keeping what became of a message failed', { error })
        this.#rests.set(channel.id, {
          failures: 1,
          until: this.parts.clock.now() + longestSleep,
          asked: false,
        })
      })
      .finally(() => {
        this.#underway.delete(channel.id)
        this.wake()
      })
    this.#underway.set(channel.id, sending)
  }

  async #send(channel: Channel, message: StoredMessage): Promise<void> {
    const { repository, clock, onChange } = this.parts
    repository.transaction(() => {
      changeLane(repository, message, clock.now(), (lane) => begun(lane, message.id))
      repository.countAttempt(message.id)
    })
    onChange()
    const delivery = await this.#attempt(channel, message)
    const now = clock.now()
    repository.transaction(() => {
      const lane = changeLane(repository, message, now, (before) => settled(before, message.id, delivery))
      if (delivery.outcome === 'failed') holdBackEnd(repository, lane, now)
      this.#rest(channel.id, message, delivery, now)
    })
    onChange()
  }

  async #attempt(channel: Channel, { id, recipient }: StoredMessage): Promise<Delivery> {
    const { repository, clock, deliver, diagnostics } = this.parts
    const content = repository.content(id)
    if (content === null) return { outcome: 'refused', reason: text.outbox.contentGone }
    const attempt = new AbortController()
    this.#attempts.add(attempt)
    const timer = setTimeout(() => attempt.abort(), patience)
    try {
      const parcel = { id, recipient, content }
      const delivery = await deliver(channel, { parcel, signal: attempt.signal, now: () => clock.now() })
      return this.#ending && delivery.outcome !== 'sent' ? brokenOff() : delivery
    } catch (error) {
      diagnostics.record('sending failed', { error })
      const reason = text.outbox.failedInside
      return { outcome: 'refused', reason }
    } finally {
      clearTimeout(timer)
      this.#attempts.delete(attempt)
    }
  }

  /** After a failure the message waits its time, and the whole channel at least a little. */
  #rest(channelId: string, message: StoredMessage, delivery: Delivery, now: number): void {
    const { repository, random } = this.parts
    if (delivery.outcome !== 'failed') {
      this.#rests.delete(channelId)
      return
    }
    const failures = (this.#rests.get(channelId)?.failures ?? 0) + 1
    const pause = delivery.after ?? retryPause(failures, random())
    this.#rests.set(channelId, { failures, until: now + pause, asked: delivery.after !== null })
    repository.tryAt(message.id, now + Math.max(pause, retryPause(message.attempts + 1, random())))
    // Kept, so that a restart does not go before the time that the server asked for.
    if (delivery.after !== null) repository.tryNotBefore(channelId, now + delivery.after)
  }

  #isResting(channelId: string, now: number): boolean {
    const until = this.#rests.get(channelId)?.until ?? 0
    return until > now && until <= now + longestRetryAfter
  }
}
