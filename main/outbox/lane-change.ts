import { endBehindUnanswered, type Lane } from '../../shared/channels/lane'
import type { LaneKey, OutboxRepository } from '../store/outbox'

/**
 * How long a receiver may still take in what it did not answer, in milliseconds: gateways commonly give up after a
 * minute.
 */
const mayStillArrive = 60_000

/** An end that could be overtaken by what was not answered before it is held back from `now` until that has settled. */
export function holdBackEnd(repository: OutboxRepository, lane: Lane, now: number): void {
  const end = endBehindUnanswered(lane)
  if (end !== null) repository.tryAt(end.id, now + mayStillArrive)
}

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
