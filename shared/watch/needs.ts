import { text } from '../text/text'
import type { MonitorDefinition } from './monitor'

/** What a monitor needs: another monitor, a VPN, or a network interface of this laptop. */
export type Need = { kind: 'monitor'; name: string } | InterfaceNeed
export type InterfaceNeed = { kind: 'vpn' } | { kind: 'interface'; name: string }

/** As much of a monitor as tells what it needs. */
export interface Needing {
  name: string
  needs: readonly Need[]
}

const interfacePrefix = /^interface:\s*/i

/** Reads "vpn-interface", "interface:wg0", else the name of another monitor. */
export function parseNeed(written: string): Need {
  const name = written.trim()
  if (name.toLowerCase() === 'vpn-interface') return { kind: 'vpn' }
  return interfacePrefix.test(name)
    ? { kind: 'interface', name: name.replace(interfacePrefix, '') }
    : { kind: 'monitor', name }
}

/** What a definition says that its monitor needs. */
export function needingOf({ name, needs = [] }: Pick<MonitorDefinition, 'name' | 'needs'>): Needing {
  return { name, needs: (typeof needs === 'string' ? [needs] : needs).map(parseNeed) }
}

/** What must be up on this laptop, in words: "a VPN", "the interface wg0". */
export function describeInterface(need: InterfaceNeed): string {
  const words = text.watch.judging.needs
  return need.kind === 'vpn' ? words.vpn : words.networkInterface(need.name)
}

/** The names of the monitors that one needs. */
export function neededNames({ needs }: Pick<Needing, 'needs'>): string[] {
  return needs.flatMap((need) => (need.kind === 'monitor' ? [need.name] : []))
}

/** Why a monitor would need itself through the others, as a sentence; null when it does not. */
export function circleOfNeeds(monitor: Needing, others: readonly Needing[]): string | null {
  if (neededNames(monitor).length === 0) return null
  return circleAmong(monitor, needingByName(others))
}

/** Monitors as `problemsOfNeeds` looks them up. */
export function needingByName(monitors: readonly Needing[]): ReadonlyMap<string, Needing> {
  return new Map(monitors.map((monitor) => [monitor.name, monitor]))
}

/** What is wrong with the needs of a monitor among all: it needs itself in the end, or what is not there. */
export function problemsOfNeeds(monitor: Needing, all: ReadonlyMap<string, Needing>): string[] {
  const missing = neededNames(monitor).filter((name) => !all.has(name))
  const circle = circleAmong(monitor, all)
  return [
    ...missing.map((name) => text.watch.judging.needs.missing(name)),
    ...(circle === null ? [] : [circle]),
  ]
}

/** The names of the monitors that need themselves in the end: what they need cannot hold their alerts. */
export function needingInCircles(monitors: readonly Needing[]): ReadonlySet<string> {
  const needing = monitors.filter(({ needs }) => needs.length > 0)
  const byName = needingByName(needing)
  return new Set(needing.filter((each) => circleFrom(each, byName) !== null).map(({ name }) => name))
}

/** The names on the way from a monitor back to itself; null when it does not need itself. */
function circleFrom(monitor: Needing, byName: ReadonlyMap<string, Needing>): string[] | null {
  const seen = new Set<string>()
  const ways = neededNames(monitor).map((name) => [name])
  for (let way = ways.pop(); way !== undefined; way = ways.pop()) {
    const name = way.at(-1) ?? ''
    if (name === monitor.name) return way
    if (seen.has(name)) continue
    seen.add(name)
    const next = byName.get(name)
    for (const needed of next === undefined ? [] : neededNames(next)) ways.push([...way, needed])
  }
  return null
}

function circleAmong(monitor: Needing, byName: ReadonlyMap<string, Needing>): string | null {
  const circle = circleFrom(monitor, byName)
  return circle === null ? null : circleSentence(circle)
}

function circleSentence(circle: readonly string[]): string {
  const words = text.watch.judging.needs
  return circle.length === 1 ? words.itself : words.circle(circle)
}
