import { type Answer, decideConnectivity } from '../../shared/watch/connectivity'
import type { RemoteAddress } from '../../shared/watch/target'
import type { Connectivity } from '../../shared/watch/view'
import type { Clock } from '../clock'
import type { Network } from './network'

/** A finding stands for this long; checks that fail together ask once. */
const findingKept = 5000
/** How often the return of the network is looked for. */
const lookAgainAfter = 10_000
/** How many of the watched hosts are asked whether anything outside answers. */
const mostHostsAsked = 6

interface Parts {
  clock: Pick<Clock, 'now'>
  network: Network
  /** `host:port` addresses that a person says always answer. */
  anchors(): readonly string[]
  /** Hosts outside this laptop that are watched, those first that are likely to answer. */
  hosts(): readonly RemoteAddress[]
  onChange(connectivity: Connectivity): void
}

/**
 * Knows whether this laptop is online. It asks only when a check failed, or to notice the return of the network,
 * and only addresses that a person configured or that are this network's own.
 */
export class ConnectivityObserver {
  #current: Connectivity
  #finding: { at: number; online: Promise<boolean> } | null = null
  #timer: NodeJS.Timeout | null = null
  #stopped = false
  /** Gateways that answered once: only their silence means something. */
  readonly #gatewaysHeard = new Set<string>()

  constructor(private readonly parts: Parts) {
    this.#current = { online: true, since: parts.clock.now(), reason: 'Nothing has failed so far.' }
  }

  current(): Connectivity {
    return this.#current
  }

  /** Asks whether this laptop is online. */
  isOnline(): Promise<boolean> {
    const now = this.parts.clock.now()
    if (this.#finding !== null && Math.abs(now - this.#finding.at) < findingKept) return this.#finding.online
    const online = this.#find()
    this.#finding = { at: now, online }
    return online
  }

  /** A host outside answered, so this laptop is online. */
  noteAnswer(host: string): void {
    if (!this.#current.online) this.#become(true, `${host} answers.`)
  }

  /** What was found before no longer counts: the laptop slept. */
  forget(): void {
    this.#finding = null
  }

  stop(): void {
    this.#stopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  async #find(): Promise<boolean> {
    const { network, anchors, hosts } = this.parts
    const [wayOut, anchorAnswers, hostAnswers] = await Promise.all([
      this.#askGateway(),
      Promise.all(
        anchors().flatMap((anchor) => {
          const address = parseAnchor(anchor)
          return address === null ? [] : [ask(network, anchor, address)]
        }),
      ),
      Promise.all(
        hosts()
          .slice(0, mostHostsAsked)
          .map((address) => ask(network, address.host, address)),
      ),
    ])
    const { online, reason } = decideConnectivity({ ...wayOut, anchors: anchorAnswers, hosts: hostAnswers })
    this.#become(online, reason)
    return online
  }

  async #askGateway(): Promise<{ route: boolean | null; gateway: 'answered' | 'silent' | 'unknown' }> {
    const { route, gateway } = await this.parts.network.wayOut()
    if (gateway === null) return { route, gateway: 'unknown' }
    const hearings = await Promise.all([53, 80].map((port) => this.parts.network.listen(gateway, port)))
    if (hearings.includes('answered')) {
      this.#gatewaysHeard.add(gateway)
      return { route, gateway: 'answered' }
    }
    const silent = hearings.includes('silent') || this.#gatewaysHeard.has(gateway)
    return { route, gateway: silent ? 'silent' : 'unknown' }
  }

  #become(online: boolean, reason: string): void {
    if (this.#stopped) return
    if (online !== this.#current.online) {
      this.#current = { online, since: this.parts.clock.now(), reason }
      this.#finding = null
      this.parts.onChange(this.#current)
    }
    this.#current = { ...this.#current, reason }
    if (!online) this.#lookAgainLater()
  }

  #lookAgainLater(): void {
    if (this.#timer !== null) return
    this.#timer = setTimeout(() => {
      this.#timer = null
      if (!this.#current.online) void this.isOnline()
    }, lookAgainAfter)
  }
}

async function ask(network: Network, name: string, address: RemoteAddress): Promise<Answer> {
  return { host: name, answered: (await network.listen(address.host, address.port)) === 'answered' }
}

/** "host:port" or "[address]:port"; null for what no connection can be tried to. */
function parseAnchor(anchor: string): RemoteAddress | null {
  const [, host = '', digits = ''] = /^\[?(.+?)\]?:(\d{1,5})$/.exec(anchor) ?? []
  const port = Number(digits)
  return host !== '' && port >= 1 && port <= 65_535 ? { host, port } : null
}
