import { readFile } from 'node:fs/promises'
import { get } from 'node:http'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { type AnchorReply, longestAnchorBody } from '../../shared/watch/captive'
import { type NetworkInterface, outsideInterfaces } from '../../shared/watch/interfaces'
import { gatewayOfIpv4Routes, gatewayOfIpv6Routes, type RouteFound } from './routes'

/** `silent`: the network itself says that nothing is there; `nothing heard`: no answer in time. */
export type Hearing = 'answered' | 'silent' | 'nothing heard'

/** What this machine says of the way out of it. A route may have no gateway, as through a tunnel. */
export type RouteOut =
  | { kind: 'no interface' }
  | { kind: 'no route' }
  | { kind: 'route'; gateway: string | null }
  | { kind: 'unknown' }

/** The networks that this machine is on. */
export interface Network {
  routeOut(): Promise<RouteOut>
  /** The interfaces that are up. */
  interfaces(): NetworkInterface[]
  /** Connects and closes again; a refused connection is an answer too. */
  listen(host: string, port: number): Promise<Hearing>
  /** Asks for an `http` page, following no redirect; null when nothing answers. */
  page(url: URL): Promise<AnchorReply | null>
}

const patience = 2000

export const systemNetwork: Network = {
  async routeOut() {
    if (outsideInterfaces(this.interfaces()).length === 0) return { kind: 'no interface' }
    if (process.platform !== 'linux') return otherRoute()
    const found = await linuxRoute()
    return found === null ? { kind: 'no route' } : { kind: 'route', gateway: found.gateway }
  },

  interfaces() {
    return Object.entries(networkInterfaces()).flatMap(([name, found = []]) => {
      const outside = found.filter(({ internal }) => !internal)
      const [first] = outside
      if (first === undefined) return []
      return { name, hardwareAddress: first.mac, addresses: outside.map(({ address }) => address) }
    })
  },

  listen(host, port) {
    return new Promise((resolve) => {
      const socket = connect({ host, port, autoSelectFamily: true })
      const timer = setTimeout(() => finish('nothing heard'), patience)
      const finish = (hearing: Hearing) => {
        clearTimeout(timer)
        socket.destroy()
        resolve(hearing)
      }
      socket.once('connect', () => finish('answered'))
      socket.on('error', (error) => finish(hearingOf(error)))
    })
  },

  page(url) {
    return new Promise((resolve) => {
      const asked = get(url, { agent: false, headers: { 'user-agent': 'Watchkeeper' } }, (response) => {
        const { statusCode: status = 0, headers } = response
        let bodyLength = 0
        const finish = () => {
          end({ status, location: headers.location ?? null, bodyLength })
        }
        response.on('data', (chunk: Buffer) => {
          bodyLength += chunk.length
          if (bodyLength > longestAnchorBody) finish()
        })
        response.on('end', finish)
      })
      const timer = setTimeout(() => end(null), patience)
      const end = (reply: AnchorReply | null) => {
        clearTimeout(timer)
        asked.destroy()
        resolve(reply)
      }
      asked.on('error', () => end(null))
    })
  },
}

const answering = new Set(['ECONNREFUSED', 'ECONNRESET'])

function hearingOf(error: Error): Hearing {
  const errors: unknown[] = error instanceof AggregateError ? error.errors : [error]
  const answered = errors.some(
    (one) => one instanceof Error && 'code' in one && answering.has(String(one.code)),
  )
  return answered ? 'answered' : 'silent'
}

async function linuxRoute(): Promise<RouteFound | null> {
  const [ipv4, ipv6] = await Promise.all([
    readOrNothing('/proc/net/route'),
    readOrNothing('/proc/net/ipv6_route'),
  ])
  return gatewayOfIpv4Routes(ipv4) ?? gatewayOfIpv6Routes(ipv6)
}

/** Elsewhere the system's programs are asked, and that they name no gateway says little. */
async function otherRoute(): Promise<RouteOut> {
  const gateway = await import('systeminformation')
    .then(({ networkGatewayDefault }) => networkGatewayDefault())
    .catch(() => '')
  return gateway === '' ? { kind: 'unknown' } : { kind: 'route', gateway }
}

async function readOrNothing(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
