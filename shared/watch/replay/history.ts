import type { JudgedSample } from '../view'
import type { Replay } from './record'
import { type RecordedEvent, type ReplayedMonitor, replay } from './replay'

/**
 * What a monitor's definition would have made of the samples between two times, oldest first, each with the
 * circumstances it was taken in: while this laptop was offline, or during a maintenance.
 */
export function replayHistory(
  monitor: ReplayedMonitor,
  samples: readonly JudgedSample[],
  { from, to }: Pick<Replay, 'from' | 'to'>,
): Replay {
  // What it needs has a history of its own, which is not replayed here.
  const alone = { ...monitor, monitor: { ...monitor.monitor, needs: [] } }
  const entries = [...replay([alone], recorded(alone.id, samples))].map(({ entry }) => entry)
  return { from, to, checks: samples.length, entries }
}

function* recorded(monitorId: string, samples: readonly JudgedSample[]): Generator<RecordedEvent> {
  let online = true
  for (const [index, { status, maintenance, ...sample }] of samples.entries()) {
    const { at } = sample
    const isOnline = status !== 'unknown'
    if (isOnline !== online) yield { kind: isOnline ? 'online' : 'offline', at }
    online = isOnline
    if (maintenance && samples[index - 1]?.maintenance !== true)
      yield maintenanceOf(monitorId, at, endOfMaintenance(samples, index))
    yield { kind: 'result', at, monitorId, sample }
  }
}

function maintenanceOf(monitorId: string, startsAt: number, endsAt: number): RecordedEvent {
  const scope = { kind: 'monitors' as const, monitorIds: [monitorId] }
  const source = { kind: 'declared' as const, by: '' }
  const maintenance = { id: String(startsAt), scope, reason: 'Maintenance', startsAt, endsAt, source }
  return { kind: 'maintenance', at: startsAt, maintenance }
}

/** When the first sample after it was taken; just after the last where there is none. */
function endOfMaintenance(samples: readonly JudgedSample[], begin: number): number {
  const rest = samples.slice(begin)
  return rest.find(({ maintenance }) => !maintenance)?.at ?? (rest.at(-1)?.at ?? 0) + 1
}
