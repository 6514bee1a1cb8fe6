import { text } from '../../shared/text/text'
import type { MemoryTarget } from '../../shared/watch/kinds/memory/target'
import { formatQuantity } from '../../shared/watch/quantity'
import type { ProbeResult } from './probe'

/** The share of memory that programs cannot have: what the system holds only as a cache does not count. */
export async function probeMemory(_target: MemoryTarget, _signal: AbortSignal): Promise<ProbeResult> {
  // Loading takes tens of milliseconds, so it waits until a monitor wants it.
  const { mem } = await import('systeminformation')
  const { total, available } = await mem()
  if (!(total > 0)) return { outcome: 'failed', reached: false, text: text.probes.laptop.noMemory }
  const value = (total - available) / total
  return {
    outcome: 'answered',
    value,
    unit: 'fraction',
    text: text.probes.laptop.memory(formatQuantity(value, 'fraction'), formatQuantity(total, 'bytes')),
  }
}
