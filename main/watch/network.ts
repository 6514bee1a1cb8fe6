import { readFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { gatewayOfIpv4Routes, gatewayOfIpv6Routes, type RouteFound } from './routes'

/** `silent`: the network itself says that nothing is there; `nothing heard`: no answer in time. */
export type Hearing = 'answered' | 'silent' | 'nothing heard'

/** The way out of this machine. */
export interface Network {
  /** Whether there is a route out, null where that cannot be told, and the gateway's address where there is one. */
  wayOut(): Promise<{ route: boolean | null; gateway: string | null }>
  /** Connects and closes again; a refused connection is an answer too. */
  listen(host: string, port: number): Promise<Hearing>
}

const patience = 2000
const virtual = /^(?:docker|br-|veth|virbr|vmnet|vboxnet|vEthernet)/

export const systemNetwork: Network = {
  async wayOut() {
    const found = process.platform === 'linux' ? await linuxRoute() : await otherRoute()
    if (found !== null) return { route: true, gateway: found.gateway }
    return { route: hasOutsideAddress() ? null : false, gateway: null }
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

async function otherRoute(): Promise<RouteFound | null> {
  const gateway = await import('systeminformation')
    .then(({ networkGatewayDefault }) => networkGatewayDefault())
    .catch(() => '')
  return gateway === '' ? null : { gateway }
}

/** A network without a default route may still be where the monitored hosts are. */
function hasOutsideAddress(): boolean {
  return Object.entries(networkInterfaces()).some(
    ([name, addresses]) =>
      !virtual.test(name) &&
      addresses?.some(({ internal, address }) => !internal && !address.toLowerCase().startsWith('fe80')),
  )
}

async function readOrNothing(file: string): Promise<string> {
  return readFile(file, 'utf8').catch(() => '')
}
