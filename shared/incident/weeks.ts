import { localDayAt } from '../time/local-day'
import { incidentDurations } from './durations'
import type { Incident } from './incident'
import type { Severity } from './severity'

/** The incidents that were opened in a week, Monday to Sunday. */
export interface IncidentWeek {
  /** The number of its Monday, counted in days of the calendar since 1970-01-01. */
  monday: number
  counts: Record<Severity, number>
  /** Means in milliseconds; null where none of them has come to that. */
  toAcknowledge: number | null
  toResolve: number | null
}

/** The last `weeks` weeks on the calendar of a zone, the oldest first. What was merged counts as what it became part of. */
export function incidentWeeks(
  incidents: readonly Incident[],
  { now, zone, weeks }: { now: number; zone: string; weeks: number },
): IncidentWeek[] {
  const last = mondayOf(now, zone)
  const kept = incidents.filter(({ end }) => end?.kind !== 'merged')
  return Array.from({ length: weeks }, (_, index) => {
    const monday = last - 7 * (weeks - 1 - index)
    return weekOf(
      monday,
      kept.filter(({ openedAt }) => mondayOf(openedAt, zone) === monday),
    )
  })
}

function weekOf(monday: number, incidents: readonly Incident[]): IncidentWeek {
  const durations = incidents.map(incidentDurations)
  const count = (severity: Severity) => incidents.filter((one) => one.severity === severity).length
  return {
    monday,
    counts: { P1: count('P1'), P2: count('P2'), P3: count('P3'), P4: count('P4') },
    toAcknowledge: mean(durations.map(({ toAcknowledge }) => toAcknowledge)),
    toResolve: mean(durations.map(({ toResolve }) => toResolve)),
  }
}

/** The first day of 1970 was a Thursday. */
function mondayOf(at: number, zone: string): number {
  const { number } = localDayAt(at, zone)
  return number - ((number + 3) % 7)
}

function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length
}
