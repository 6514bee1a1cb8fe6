import type { MonitorDefinition } from './kinds/definitions'
import type { NetworkPlace } from './kinds/facts'
import { type DefinitionOf, kindFacts, type Target, type TargetOf } from './kinds/targets'
import type { MonitorKind } from './monitor'
import type { Unit } from './quantity'

export type { Target, TargetOf } from './kinds/targets'

/** A host and port outside this laptop. */
export interface RemoteAddress {
  host: string
  port: number
}

/** The address of each host outside this laptop that a connection can be tried to, once, in the order of the targets. */
export function remoteAddresses(targets: Iterable<Target>): RemoteAddress[] {
  const addresses = new Map<string, RemoteAddress>()
  for (const target of targets) {
    const place = remoteAddress(target)
    if (place === null || place.port === null || addresses.has(place.host)) continue
    addresses.set(place.host, { host: place.host, port: place.port })
  }
  return [...addresses.values()]
}

/** Where a target is, when it is outside this laptop and so needs the network; null when it is not. */
export function remoteAddress(target: Target): NetworkPlace | null {
  const place = placeOf(target)
  return place === null || isLoopback(place.host) ? null : place
}

/** What a monitor looks at, in a few words: "https://shop.example/health", "the memory of this laptop". */
export function describeTarget(definition: MonitorDefinition): string {
  return describeOne(definition)
}

/** What a check of a target measures; null where only the check itself can tell. */
export function unitOf(target: Target): Unit | null {
  return measured(target)
}

function placeOf<Kind extends MonitorKind>(target: TargetOf<Kind>): NetworkPlace | null {
  return kindFacts[target.kind].address(target)
}

function describeOne<Kind extends MonitorKind>(definition: DefinitionOf<Kind>): string {
  return kindFacts[definition.kind].describe(definition)
}

function measured<Kind extends MonitorKind>(target: TargetOf<Kind>): Unit | null {
  const { unit } = kindFacts[target.kind]
  return typeof unit === 'function' ? unit(target) : unit
}

function isLoopback(host: string): boolean {
  const name = host.toLowerCase()
  return (
    name === 'localhost' || name.endsWith('.localhost') || name === '::1' || /^127\.\d+\.\d+\.\d+$/.test(name)
  )
}
