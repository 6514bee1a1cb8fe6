import type { JudgedSample } from '../view'
import { RollUp } from './roll-up'
import type { HistoryPoint } from './view'

/** A roll-up with the time at which what it sums up begins. */
export interface TimedRollUp {
  at: number
  rollUp: RollUp
}

/** A point for each check. */
export function pointsOfChecks(samples: readonly JudgedSample[]): HistoryPoint[] {
  return samples.map(({ at, value, status, maintenance }) => ({
    at,
    min: value,
    mean: value,
    max: value,
    status,
    checks: 1,
    maintenance: maintenance ? 1 : 0,
  }))
}

/** A point for each `width` milliseconds in which there were checks. `rollUps` are in the order of their times. */
export function pointsOfRollUps(rollUps: readonly TimedRollUp[], width: number): HistoryPoint[] {
  return wider(rollUps, width).map(({ at, rollUp }) => pointOf(at, rollUp))
}

/** Makes roll-ups of longer stretches, which begin at whole multiples of `width` in UTC. */
function wider(rollUps: readonly TimedRollUp[], width: number): TimedRollUp[] {
  const widened: TimedRollUp[] = []
  for (const { at, rollUp } of rollUps) {
    const start = Math.floor(at / width) * width
    const last = widened.at(-1)
    if (last?.at === start) last.rollUp.merge(rollUp)
    else {
      const first = new RollUp()
      first.merge(rollUp)
      widened.push({ at: start, rollUp: first })
    }
  }
  return widened
}

function pointOf(at: number, rollUp: RollUp): HistoryPoint {
  const { values, worst, checks, maintenance } = rollUp
  return {
    at,
    min: values?.min ?? null,
    mean: values === null ? null : values.sum / values.count,
    max: values?.max ?? null,
    status: worst,
    checks,
    maintenance: maintenance.ok + maintenance.warning + maintenance.critical + maintenance.unknown,
  }
}
