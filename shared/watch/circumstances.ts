import { text } from '../text/text'
import type { Hold } from './hold'
import { asSentence } from './judge-alone'
import { activeMaintenance } from './maintenance'
import type { Maintenance } from './maintenance-record'
import { describeInterface, type InterfaceNeed, neededNames } from './needs'
import type { Monitor } from './parse'
import type { Standing } from './standing'
import { remoteAddress } from './target'
import type { Sample } from './view'

/** Another monitor that one needs. */
interface NeededMonitor {
  id: string
  name: string
  standing: Standing
}

/** What is so around a monitor, and decides what its checks and its alerts are worth. */
export interface Circumstances {
  interfaceUp(need: InterfaceNeed): boolean
  maintenances: readonly Maintenance[]
  /** The monitor of a name, while it is watched; null when there is none, or it is paused. */
  needed(name: string): NeededMonitor | null
}

/** Why a monitor's alerts are not told at a time: a maintenance, else what it needs is in trouble. Null: they are told. */
export function holdOf(
  { id, monitor }: { id: string; monitor: Monitor },
  { maintenances, needed }: Circumstances,
  at: number,
): Hold | null {
  const maintenance = activeMaintenance(maintenances, { id, name: monitor.name, group: monitor.group }, at)
  if (maintenance !== null) return { kind: 'maintenance', ...maintenance }
  for (const name of neededNames(monitor)) {
    const other = needed(name)
    if (other !== null && isInTrouble(other.standing))
      return { kind: 'dependency', monitorId: other.id, name: other.name }
  }
  return null
}

/** Why a check says nothing about its target, as a sentence; null when it does. */
export function nothingToSay(
  monitor: Monitor,
  sample: Sample,
  believed: boolean,
  circumstances: Pick<Circumstances, 'interfaceUp'>,
): string | null {
  if (sample.outcome === 'unknown') return asSentence(sample.text)
  const missing = sample.outcome === 'answered' ? null : missingInterface(monitor, circumstances)
  if (missing !== null) return text.watch.judging.nothingToSay.missingInterface(describeInterface(missing))
  return believed ? null : text.watch.judging.nothingToSay.offline
}

/** Whether a check is believed, where nothing more is known than whether this laptop was online: an answer always is. */
export function isBelieved({ target }: Monitor, sample: Sample, online: boolean): boolean {
  return online || sample.outcome === 'answered' || remoteAddress(target) === null
}

/** What a monitor needs of this laptop and is not up; null for nothing. */
function missingInterface(
  { needs }: Pick<Monitor, 'needs'>,
  { interfaceUp }: Pick<Circumstances, 'interfaceUp'>,
): InterfaceNeed | null {
  for (const need of needs) if (need.kind !== 'monitor' && !interfaceUp(need)) return need
  return null
}

/** Its latest check is believed before it is confirmed: who needs it would be told in the meantime. */
function isInTrouble({ whole, latest }: Standing): boolean {
  return whole.hard === 'critical' || latest?.status === 'critical' || latest?.status === 'unknown'
}
