import { text } from '../../shared/text/text'
import { parseAnchor } from '../../shared/watch/anchor'
import { inPlaceOfAnchor } from '../../shared/watch/captive'
import {
  type Answer,
  type ConnectivityFacts,
  decideConnectivity,
  type WayOut,
} from '../../shared/watch/connectivity'
import type { RemoteAddress } from '../../shared/watch/target'
import type { Connectivity } from '../../shared/watch/view'
import type { Clock } from '../clock'
import { type Answered, Diversions } from './diversions'
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
  /** Addresses that a person says always answer, as `parseAnchor` reads them. */
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
  readonly #diversions = new Diversions()

  constructor(private readonly parts: Parts) {
    this.#current = {
      online: true,
      since: parts.clock.now(),
      reason: text.watch.judging.connectivity.nothingYet,
    }
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

  /**
   * A check of a host outside was answered, so this laptop is online. Whether that can be believed: not while a sign-in
   * page answers for others.
   */
  async believes(answered: Answered): Promise<boolean> {
    if (this.#diversions.note(answered)) {
      if (this.#current.online && this.#diversions.portal() !== null) this.#finding = null
      return this.isOnline()
    }
    if (!this.#current.online && this.#diversions.portal() === null)
      this.#become(true, text.watch.judging.connectivity.answers(answered.host))
    return this.#current.online
  }

  /** A monitor is not checked any more. */
  forgetMonitor(monitorId: string): void {
    this.#diversions.forget(monitorId)
  }

  /** What was found before no longer counts: the laptop slept. */
  forget(): void {
    this.#finding = null
    this.#diversions.clear()
  }

  stop(): void {
    this.#stopped = true
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  async #find(): Promise<boolean> {
    const { network, hosts } = this.parts
    const [wayOut, anchors, hostAnswers] = await Promise.all([
      this.#wayOut(),
      this.#askAnchors(),
      Promise.all(
        hosts()
          .slice(0, mostHostsAsked)
          .map((address) => ask(network, address.host, address)),
      ),
    ])
    const { online, reason } = decideConnectivity({ wayOut, hosts: hostAnswers, ...anchors })
    this.#become(online, reason)
    return online
  }

  async #askAnchors(): Promise<Pick<ConnectivityFacts, 'anchors' | 'portal'>> {
    const asked = await Promise.all(
      this.parts.anchors().map((anchor) => askAnchor(this.parts.network, anchor)),
    )
    const found = asked.filter((one) => one !== null)
    const anchors = found.map(({ answer }) => answer)
    const inPlace = found.find(({ portal }) => portal !== null)
    if (inPlace?.portal) return { anchors, portal: { portal: inPlace.portal, hosts: [inPlace.answer.host] } }
    if (found.some(({ isPage, answer }) => isPage && answer.answered)) this.#diversions.clear()
    return { anchors, portal: this.#diversions.portal() }
  }

  async #wayOut(): Promise<WayOut> {
    const route = await this.parts.network.routeOut()
    if (route.kind !== 'route') return route.kind
    const { gateway } = route
    if (gateway === null) return 'unknown'
    const hearings = await Promise.all([53, 80].map((port) => this.parts.network.listen(gateway, port)))
    if (hearings.includes('answered')) {
      this.#gatewaysHeard.add(gateway)
      return 'gateway answered'
    }
    return hearings.includes('silent') || this.#gatewaysHeard.has(gateway) ? 'gateway silent' : 'unknown'
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

/** How an anchor answers, and who answers in its place; null for what is no anchor. */
async function askAnchor(
  network: Network,
  text: string,
): Promise<{ answer: Answer; isPage: boolean; portal: string | null } | null> {
  const anchor = parseAnchor(text)
  if (anchor === null) return null
  if (anchor.kind === 'port') return { answer: await ask(network, text, anchor), isPage: false, portal: null }
  const reply = await network.page(anchor.url)
  const answer = { host: anchor.url.hostname, answered: reply !== null }
  return { answer, isPage: true, portal: reply === null ? null : inPlaceOfAnchor(anchor.url, reply) }
}
