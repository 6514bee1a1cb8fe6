import { type LocalDay, localDayAt } from '../../shared/time/local-day'

/** Tells the number of the local day of a time, and remembers the day, since the next time is mostly in the same. */
export function localDays(zone: () => string): (at: number) => number {
  let known: (LocalDay & { zone: string }) | null = null
  return (at) => {
    const where = zone()
    if (known === null || known.zone !== where || at < known.start || at >= known.end) {
      known = { ...localDayAt(at, where), zone: where }
    }
    return known.number
  }
}
