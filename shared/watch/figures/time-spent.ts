import type { TimedRollUp } from './points'
import { type RollUp, total } from './roll-up'
import type { TimeSpent } from './view'

const hour = 60 * 60_000

/**
 * How the time from `from` to `to` was spent, by the roll-ups of its hours. Within an hour every check stands for the
 * same time, so that the extra checks that confirm a failure weigh little.
 */
export function timeSpent(hours: readonly TimedRollUp[], from: number, to: number): TimeSpent {
  const spent: TimeSpent = {
    ok: 0,
    warning: 0,
    critical: 0,
    unknown: 0,
    maintenance: 0,
    unwatched: to - from,
  }
  for (const { at, rollUp } of hours) {
    const length = Math.min(at + hour, to) - Math.max(at, from)
    if (length > 0 && rollUp.checks > 0) spend(spent, rollUp, length)
  }
  return spent
}

/** The share of the judged time that was not critical, without maintenance; null where nothing was judged. */
export function availability({ ok, warning, critical }: TimeSpent): number | null {
  const judged = ok + warning + critical
  return judged === 0 ? null : 1 - critical / judged
}

function spend(spent: TimeSpent, { judged, maintenance, checks }: RollUp, length: number): void {
  const each = length / checks
  spent.ok += judged.ok * each
  spent.warning += judged.warning * each
  spent.critical += judged.critical * each
  spent.unknown += judged.unknown * each
  spent.maintenance += total(maintenance) * each
  spent.unwatched -= length
}
