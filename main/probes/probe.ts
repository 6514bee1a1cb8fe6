import type { MonitorKind } from '../../shared/watch/monitor'
import type { Unit } from '../../shared/watch/quantity'
import type { Target, TargetOf } from '../../shared/watch/target'
import type { Sample } from '../../shared/watch/view'

/** What only some kinds of check tell besides. */
type Details = Partial<
  Pick<Sample, 'reported' | 'longText' | 'performance' | 'parts' | 'identity' | 'timings'> & {
    /** Who answered in place of the host: where it redirected to, or who the certificate is for. */
    divertedTo: string
  }
>

/** `reached`: something outside this laptop did answer, only not as expected. */
export type Failed = Details & { outcome: 'failed'; reached: boolean; text: string }

/** Given up since the signal aborted; `text` is what did not happen until then: "the body did not end". */
export type Stalled = Details & { outcome: 'stalled'; reached: boolean; text: string }

/** What a probe found. `unknown`: nothing can be said, as when a program that the check needs is not there. */
export type ProbeResult =
  | (Details & { outcome: 'answered'; value: number | null; unit: Unit | null; text: string })
  | (Details & { outcome: 'unknown'; text: string })
  | Failed
  | Stalled

/**
 * Looks at a target once. It never rejects for what is wrong with the target, and gives up when the signal aborts,
 * leaving nothing open; of what it says then only `stalled` is used. `monitorId` is null for what is not stored.
 */
export type Probe<Kind extends MonitorKind> = (
  target: TargetOf<Kind>,
  signal: AbortSignal,
  monitorId: string | null,
) => Promise<ProbeResult>

export type Probes = { readonly [Kind in MonitorKind]: Probe<Kind> }

/** Looks at a target of whatever kind. */
export function probeTarget(
  probes: Probes,
  target: Target,
  signal: AbortSignal,
  monitorId: string | null,
): Promise<ProbeResult> {
  return probeOne(probes, target, signal, monitorId)
}

function probeOne<Kind extends MonitorKind>(
  probes: Probes,
  target: TargetOf<Kind>,
  signal: AbortSignal,
  monitorId: string | null,
): Promise<ProbeResult> {
  return probes[target.kind](target, signal, monitorId)
}
