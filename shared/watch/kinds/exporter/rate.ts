/** What a counter showed, at a time in milliseconds. */
export interface CounterReading {
  at: number
  /** The series by their labels. */
  values: ReadonlyMap<string, number>
}

/**
 * How much each series grows in a second. A value below the one before is of a counter that began anew at 0, so that
 * all of it has come since. A series that was not there before has no rate yet, and none has when no time has passed.
 */
export function ratesBetween(before: CounterReading, after: CounterReading): Map<string, number> {
  const seconds = (after.at - before.at) / 1000
  const rates = new Map<string, number>()
  if (!(seconds > 0)) return rates
  for (const [series, value] of after.values) {
    const earlier = before.values.get(series)
    if (earlier === undefined) continue
    rates.set(series, (value < earlier ? value : value - earlier) / seconds)
  }
  return rates
}
