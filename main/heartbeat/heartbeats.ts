import { randomBytes } from 'node:crypto'
import type { Silence } from '../../shared/watch/kinds/heartbeat/target'
import type { Clock } from '../clock'
import type { Listening } from '../probes/heartbeat'
import type { HeartbeatRepository, StoredHeartbeat } from '../store/heartbeats'
import { type Call, type CallServer, openCallServer } from './call-server'
import { ListenedTime } from './listened-time'

interface Parts {
  repository: HeartbeatRepository
  clock: Pick<Clock, 'now'>
  /** The port that calls came to before, so that addresses stay the same; null before the first time. */
  port(): number | null
  keepPort(port: number): void
  /** Something called in for a monitor, which can be checked now. */
  onCall(monitorId: string): void
  /** The addresses, by the monitors' ids, are others now. */
  onAddresses(addresses: Record<string, string>): void
  onFailure(error: unknown): void
}

/** How often the time that was listened is written down, and a port that was taken is tried again, milliseconds. */
const tick = 30_000
/** A call so soon after one that said the same is no news, milliseconds. */
const quiet = 5000

/** Hears what calls in for monitors; listens only while there is one that is called. */
export class Heartbeats implements Listening {
  readonly #stored: Map<string, StoredHeartbeat>
  readonly #expected = new Set<string>()
  readonly #time: ListenedTime
  #server: CallServer | null = null
  #trouble: string | null = null
  #timer: NodeJS.Timeout | null = null
  /** Opening and closing, one after the other. */
  #change: Promise<void> = Promise.resolve()

  constructor(private readonly parts: Parts) {
    const { repository } = parts
    this.#stored = new Map(repository.all().map((stored) => [stored.monitorId, stored]))
    this.#time = new ListenedTime(repository.listened(), 2 * tick)
  }

  /** A monitor is watched that something calls in to. */
  expect(monitorId: string): void {
    if (this.#expected.has(monitorId)) return
    this.#expected.add(monitorId)
    if (!this.#stored.has(monitorId)) {
      const token = randomBytes(24).toString('base64url')
      this.#store({ monitorId, token, listenedBefore: this.#time.at(this.parts.clock.now()), call: null })
    }
    this.#follow()
    this.#tellAddresses()
  }

  /** It is watched no longer; should it come back, its address is the same. */
  forget(monitorId: string): void {
    if (!this.#expected.delete(monitorId)) return
    this.#follow()
    this.#tellAddresses()
  }

  trouble(): string | null {
    return this.#server === null ? (this.#trouble ?? 'calls cannot be heard yet') : null
  }

  silenceOf(monitorId: string): Silence | null {
    const stored = this.#stored.get(monitorId)
    if (stored === undefined) return null
    return { call: stored.call, listened: this.#time.at(this.parts.clock.now()) - stored.listenedBefore }
  }

  async stop(): Promise<void> {
    this.#expected.clear()
    this.#follow()
    await this.#change
  }

  /** Opens or closes, as there is something to hear or not. */
  #follow(): void {
    this.#change = this.#change.then(async () => {
      if (this.#expected.size > 0) await this.#open()
      else await this.#close()
    })
  }

  async #open(): Promise<void> {
    this.#timer ??= setInterval(() => this.#keepTime(), tick).unref()
    if (this.#server !== null) return
    const { port, keepPort, clock, onFailure } = this.parts
    try {
      this.#server = await openCallServer(port() ?? 0, (call) => this.#hear(call))
      this.#trouble = null
      if (this.#server.port !== port()) keepPort(this.#server.port)
      this.#time.listen(true, clock.now())
    } catch (error) {
      if (this.#trouble === null) onFailure(error)
      this.#trouble = `no call can be heard: another program has port ${port()} of this laptop`
    }
    this.#tellAddresses()
  }

  async #close(): Promise<void> {
    if (this.#timer !== null) clearInterval(this.#timer)
    this.#timer = null
    const server = this.#server
    this.#server = null
    if (server === null) return
    this.#keepTime()
    this.#time.listen(false, this.parts.clock.now())
    await server.close()
  }

  #keepTime(): void {
    const { clock, repository } = this.parts
    if (this.#server === null) {
      this.#follow()
      return
    }
    const now = clock.now()
    this.#time.listen(true, now)
    repository.setListened(this.#time.at(now))
  }

  #hear({ token, failed, text }: Call): boolean {
    const stored = [...this.#expected]
      .map((id) => this.#stored.get(id))
      .find((candidate) => candidate?.token === token)
    if (stored === undefined) return false
    const at = this.parts.clock.now()
    const before = stored.call
    this.#store({ ...stored, listenedBefore: this.#time.at(at), call: { at, failed, text } })
    if (before === null || before.failed !== failed || at - before.at >= quiet)
      this.parts.onCall(stored.monitorId)
    return true
  }

  #store(stored: StoredHeartbeat): void {
    const { repository } = this.parts
    // Never behind what a heartbeat counts from, also should Watchkeeper end without notice.
    repository.setListened(stored.listenedBefore)
    repository.put(stored)
    this.#stored.set(stored.monitorId, stored)
  }

  #tellAddresses(): void {
    const port = this.#server?.port ?? this.parts.port()
    if (port === null) return
    const addresses = [...this.#expected].flatMap((id) => {
      const token = this.#stored.get(id)?.token
      return token === undefined ? [] : [[id, `http://127.0.0.1:${port}/heartbeat/${token}`]]
    })
    this.parts.onAddresses(Object.fromEntries(addresses))
  }
}
