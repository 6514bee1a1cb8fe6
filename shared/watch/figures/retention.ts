const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long each kind of record is kept, milliseconds. */
export interface Retention {
  checks: number
  minutes: number
  hours: number
}

/** As preferences say it: checks in hours, roll-ups in days. */
export function retentionOf(kept: { checkHours: number; minuteDays: number; hourDays: number }): Retention {
  return { checks: kept.checkHours * hour, minutes: kept.minuteDays * day, hours: kept.hourDays * day }
}

/**
 * What to delete of records that are kept for `kept`: all from before this time. One pass takes no more than `step`
 * beyond the oldest, so that a clock that is wrong by years for an hour takes a part and not everything.
 */
export function deleteBefore(records: { oldest: number; kept: number; step: number }, now: number): number {
  return Math.min(now - records.kept, records.oldest + records.step)
}

/** How long a point of a chart lasts, and of which records it is made. */
export type Resolution =
  | { records: 'checks'; width: 0 }
  | { records: 'minutes'; width: number }
  | { records: 'hours'; width: number }

const mostPoints = 1000
/** A check a second for this long still makes a chart. */
const longestOfChecks = 6 * hour

const widths = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080].map(
  (count) => count * minute,
)

/**
 * The finest resolution for a chart between two times that has at most about a thousand points and whose records are
 * still kept. `checks`: how many checks are kept of that time.
 */
export function resolutionFor(
  { from, to, checks }: { from: number; to: number; checks: number },
  retention: Retention,
  now: number,
): Resolution {
  const span = to - from
  if (from >= now - retention.checks && span <= longestOfChecks && checks <= mostPoints)
    return { records: 'checks', width: 0 }
  const enough =
    widths.find((width) => span / width <= mostPoints) ?? Math.ceil(span / mostPoints / day) * day
  if (enough < hour && from >= now - retention.minutes) return { records: 'minutes', width: enough }
  return { records: 'hours', width: Math.max(hour, enough) }
}
