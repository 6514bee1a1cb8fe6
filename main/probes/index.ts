import { createCpuProbe } from './cpu'
import { probeDisk } from './disk'
import { probeMemory } from './memory'
import type { Probes } from './probe'
import { probeTcp } from './tcp'

/** The probe of each kind. */
export function createProbes(): Probes {
  return {
    // What HTTP needs is large, and the first check comes after the first paint.
    http: async (target, signal) => (await import('./http')).probeHttp(target, signal),
    tcp: probeTcp,
    cpu: createCpuProbe(),
    memory: probeMemory,
    disk: probeDisk,
  }
}
