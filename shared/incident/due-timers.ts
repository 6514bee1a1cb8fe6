import type { Incident, Timer } from './incident'
import { timerStanding } from './timer-standing'

/** A timer that is due, of an incident that goes on. */
export interface DueTimer {
  incident: Incident
  timer: Timer
}

/** Which timers have passed their deadline at `now`, and when the next one does; null: none does. */
export function dueTimers(
  incidents: readonly Incident[],
  now: number,
): { due: DueTimer[]; nextAt: number | null } {
  const running = incidents
    .filter(({ end }) => end === null)
    .flatMap((incident) =>
      incident.timers
        .filter((timer) => timerStanding(timer) === 'running')
        .map((timer) => ({ incident, timer })),
    )
  const later = running.filter(({ timer }) => timer.dueAt > now).map(({ timer }) => timer.dueAt)
  return {
    due: running.filter(({ timer }) => timer.dueAt <= now),
    nextAt: later.length === 0 ? null : Math.min(...later),
  }
}
