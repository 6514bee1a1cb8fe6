import { counted, type SummedSample } from './roll-up'
import type { StripCell } from './view'

/** The checks of one local day of a monitor: those outside maintenance by their status, and the others. */
export interface DayTally {
  ok: number
  warning: number
  critical: number
  unknown: number
  maintenance: number
}

/** The checks of each local day, by the number that `dayOf` gives to a time. */
export function talliesOfDays(
  samples: readonly SummedSample[],
  dayOf: (at: number) => number,
): Map<number, DayTally> {
  const tallies = new Map<number, DayTally>()
  for (const { at, status, maintenance } of samples) {
    const day = dayOf(at)
    const tally = tallies.get(day) ?? { ok: 0, warning: 0, critical: 0, unknown: 0, maintenance: 0 }
    tallies.set(day, tally)
    tally[maintenance ? 'maintenance' : counted(status)] += 1
  }
  return tallies
}

/** The cell of a day in a strip. A day with no check at all has no cell. */
export function stripCell(tally: DayTally): StripCell {
  const { ok, warning, critical, unknown, maintenance } = tally
  const judged = ok + warning + critical
  const checks = judged + unknown + maintenance
  if (checks === 0) return null
  if (ok === checks) return 'ok'
  return {
    worst: worstOf(tally),
    availability: judged === 0 ? null : 1 - critical / judged,
    maintenance: maintenance / checks,
  }
}

/** What was in maintenance only counts as ok: nothing was wrong that anybody had to mind. */
function worstOf({ warning, critical, unknown }: DayTally): 'ok' | 'warning' | 'critical' | 'unknown' {
  if (critical > 0) return 'critical'
  if (warning > 0) return 'warning'
  return unknown > 0 ? 'unknown' : 'ok'
}
