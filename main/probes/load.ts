import { cpus, loadavg } from 'node:os'
import { text } from '../../shared/text/text'
import type { LoadTarget } from '../../shared/watch/kinds/load/target'
import { formatQuantity } from '../../shared/watch/quantity'
import type { Probe } from './probe'

const places = { 1: 0, 5: 1, 15: 2 } as const

/** The system's load average, for each core, so that 1 is a processor that has just enough to do. */
export function createLoadProbe(
  readAverages: () => readonly number[] = loadavg,
  platform: NodeJS.Platform = process.platform,
): Probe<'load'> {
  return async ({ average }: LoadTarget) => {
    if (platform === 'win32') return { outcome: 'unknown', text: text.probes.laptop.noLoad }
    const cores = Math.max(1, cpus().length)
    const load = readAverages()[places[average]] ?? 0
    const value = load / cores
    const told = text.probes.laptop.load({ value: formatQuantity(value, 'count'), cores, minutes: average })
    return { outcome: 'answered', value, unit: 'count', text: told }
  }
}
