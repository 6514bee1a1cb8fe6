import type { Incident, Timer } from './incident'
import { timerStanding } from './timer-standing'

/** A timer that is due soon or has passed its deadline, of an incident that goes on. */
export interface DueTimer {
  incident: Incident
  timer: Timer
  urgency: 'near' | 'passed'
}

/** A deadline comes near no sooner than this, in milliseconds. */
const nearest = 15 * 60_000

/** From when a deadline is near, UTC milliseconds: in the last quarter of its time, and in the last 15 minutes. */
export function nearFrom({ from, dueAt }: Pick<Timer, 'from' | 'dueAt'>): number {
  return dueAt - Math.min(nearest, Math.max(0, dueAt - from) / 4)
}

/** Which deadlines are near or have passed at `now`, and when the next one comes to that; null: none does. */
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
  const later = running.flatMap(({ timer }) => [nearFrom(timer), timer.dueAt]).filter((at) => at > now)
  return {
    due: running
      .filter(({ timer }) => nearFrom(timer) <= now)
      .map((one) => ({ ...one, urgency: one.timer.dueAt <= now ? 'passed' : 'near' })),
    nextAt: later.length === 0 ? null : Math.min(...later),
  }
}
