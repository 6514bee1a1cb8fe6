import { type CpuInfo, cpus } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import { text } from '../../shared/text/text'
import { formatQuantity } from '../../shared/watch/quantity'
import type { Probe, ProbeResult } from './probe'

/** The shortest time over which a share of the processor means something, milliseconds. */
const shortestMeasure = 250
/** A reading older than this says what was, not what is. */
const longestMeasure = 5 * 60_000

interface Reading {
  at: number
  busy: number
  total: number
}

/** The busy share of all cores since the check before; the first one waits a moment to have something to compare. */
export function createCpuProbe(readCores: () => CpuInfo[] = cpus): Probe<'cpu'> {
  let before: Reading | null = null
  return async (_target, signal) => {
    const age = before === null ? Number.POSITIVE_INFINITY : performance.now() - before.at
    const start =
      before !== null && age >= shortestMeasure && age <= longestMeasure ? before : read(readCores())
    if (start !== before) await wait(shortestMeasure, undefined, { signal }).catch(() => undefined)
    const cores = readCores()
    const end = read(cores)
    before = end
    return usage(start, end, cores.length)
  }
}

function usage(start: Reading, end: Reading, cores: number): ProbeResult {
  const total = end.total - start.total
  if (total <= 0) return { outcome: 'failed', reached: false, text: text.probes.laptop.noProcessor }
  const value = Math.min(1, Math.max(0, (end.busy - start.busy) / total))
  return {
    outcome: 'answered',
    value,
    unit: 'fraction',
    text: text.probes.laptop.processor(formatQuantity(value, 'fraction'), cores),
  }
}

function read(cores: readonly CpuInfo[]): Reading {
  const idle = cores.reduce((sum, { times }) => sum + times.idle, 0)
  const total = cores.reduce(
    (sum, { times }) => sum + times.user + times.nice + times.sys + times.idle + times.irq,
    0,
  )
  return { at: performance.now(), busy: total - idle, total }
}
