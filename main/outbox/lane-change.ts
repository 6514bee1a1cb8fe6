import type { Lane } from '../../shared/channels/lane'
import type { LaneKey, OutboxRepository } from '../store/outbox'

/** Changes a lane by one of its rules, writes what became different of it, all or nothing, and returns it. */
export function changeLane(
  repository: OutboxRepository,
  key: LaneKey,
  now: number,
  rule: (lane: Lane) => Lane,
): Lane {
  return repository.transaction(() => {
    const before = repository.lane(key)
    const after = rule(before)
    for (const message of after) {
      const kept = before.find(({ id }) => id === message.id)
      if (kept !== undefined && kept !== message) repository.update(message, now)
    }
    return after
  })
}
