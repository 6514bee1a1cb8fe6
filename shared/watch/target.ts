import type { MonitorDefinition } from './monitor'

/** A range of HTTP statuses, both ends included. */
export interface StatusRange {
  from: number
  to: number
}

export interface HttpTarget {
  kind: 'http'
  url: string
  method: 'GET' | 'HEAD' | 'POST'
  headers: Record<string, string>
  expectStatus: StatusRange[]
  expectText: string | null
}

export interface TcpTarget {
  kind: 'tcp'
  host: string
  port: number
}

interface CpuTarget {
  kind: 'cpu'
}

export interface MemoryTarget {
  kind: 'memory'
}

export interface DiskTarget {
  kind: 'disk'
  /** A folder on the disk that is meant; null for the system's disk. */
  path: string | null
}

/** What a monitor looks at. */
export type Target = HttpTarget | TcpTarget | CpuTarget | MemoryTarget | DiskTarget

/** A host and port outside this laptop. */
export interface RemoteAddress {
  host: string
  port: number
}

/** The address of each host outside this laptop, once, in the order of the targets. */
export function remoteAddresses(targets: Iterable<Target>): RemoteAddress[] {
  const addresses = new Map<string, RemoteAddress>()
  for (const target of targets) {
    const address = remoteAddress(target)
    if (address !== null && !addresses.has(address.host)) addresses.set(address.host, address)
  }
  return [...addresses.values()]
}

/** Where a target is, when it is outside this laptop and so needs the network; null when it is not. */
export function remoteAddress(target: Target): RemoteAddress | null {
  const address = addressOf(target)
  return address === null || isLoopback(address.host) ? null : address
}

function addressOf(target: Target): RemoteAddress | null {
  if (target.kind === 'tcp') return { host: target.host, port: target.port }
  if (target.kind !== 'http') return null
  const { hostname, port, protocol } = new URL(target.url)
  const usualPort = protocol === 'https:' ? 443 : 80
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? usualPort : Number(port) }
}

function isLoopback(host: string): boolean {
  const name = host.toLowerCase()
  return (
    name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127\.\d+\.\d+\.\d+$/.test(name)
  )
}

/** "200-299, 401" */
export function formatStatusRanges(ranges: readonly StatusRange[]): string {
  return ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(', ')
}

/** What a monitor looks at, in a few words: "https://shop.example/health", "the memory of this laptop". */
export function describeTarget(definition: MonitorDefinition): string {
  switch (definition.kind) {
    case 'http':
      return (definition.method ?? 'GET') === 'GET'
        ? definition.url
        : `${definition.method} ${definition.url}`
    case 'tcp':
      return definition.host.includes(':')
        ? `[${definition.host}]:${definition.port}`
        : `${definition.host}:${definition.port}`
    case 'cpu':
      return 'the processor of this laptop'
    case 'memory':
      return 'the memory of this laptop'
    case 'disk':
      return definition.path === undefined
        ? 'the system disk of this laptop'
        : `the disk of ${definition.path} on this laptop`
  }
}
