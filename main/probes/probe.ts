import type { Unit } from '../../shared/watch/quantity'
import type { Target } from '../../shared/watch/target'

/** What a probe found. `reached`: something outside this laptop did answer, only not as expected. */
export type ProbeResult =
  | { outcome: 'answered'; value: number | null; unit: Unit | null; text: string }
  | { outcome: 'failed'; reached: boolean; text: string }

/** A target of one kind. */
type TargetOf<Kind extends Target['kind']> = Extract<Target, { kind: Kind }>

/**
 * Looks at a target once. It never rejects for what is wrong with the target, and gives up when the signal aborts;
 * what it says then is not used.
 */
export type Probe<Kind extends Target['kind']> = (
  target: TargetOf<Kind>,
  signal: AbortSignal,
) => Promise<ProbeResult>

export type Probes = { readonly [Kind in Target['kind']]: Probe<Kind> }

/** Looks at a target of whatever kind. */
export function probeTarget(probes: Probes, target: Target, signal: AbortSignal): Promise<ProbeResult> {
  switch (target.kind) {
    case 'http':
      return probes.http(target, signal)
    case 'tcp':
      return probes.tcp(target, signal)
    case 'cpu':
      return probes.cpu(target, signal)
    case 'memory':
      return probes.memory(target, signal)
    case 'disk':
      return probes.disk(target, signal)
  }
}
