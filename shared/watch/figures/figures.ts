import type { Unit } from '../quantity'
import type { TimedRollUp } from './points'
import { type AvailabilityPromise, errorBudget } from './promise'
import { percentileOf, RollUp } from './roll-up'
import { availability, timeSpent } from './time-spent'
import type { AlertMark, Figures, Span } from './view'

const hour = 60 * 60_000
const day = 24 * hour

const lengths: Readonly<Record<Span, number>> = {
  '24h': day,
  '7d': 7 * day,
  '30d': 30 * day,
  '90d': 90 * day,
  '365d': 365 * day,
}

/** The times that a span is about: until now, from the first whole hour in it, since hours are what is summed up. */
export function timesOf(span: Span, now: number): { from: number; to: number } {
  return { from: Math.ceil((now - lengths[span]) / hour) * hour, to: now }
}

interface Recorded {
  from: number
  to: number
  /** The roll-ups of the hours in it. */
  hours: readonly TimedRollUp[]
  /** The unit of the values; null where there are none. */
  unit: Unit | null
  /** Alerts that opened in it, but for those that maintenance held back. */
  alerts: readonly AlertMark[]
  promise: AvailabilityPromise | null
}

/** How a monitor fared between two times. */
export function figuresOf({ from, to, hours, unit, alerts, promise }: Recorded): Figures {
  const whole = new RollUp()
  for (const { rollUp } of hours) whole.merge(rollUp)
  const time = timeSpent(hours, from, to)
  const available = availability(time)
  return {
    from,
    to,
    checks: whole.checks,
    time,
    availability: available,
    budget: promise === null || available === null ? null : errorBudget(promise, time),
    values: valuesOf(whole, unit),
    incidents: { count: alerts.length, meanTimeToRecover: meanTimeToRecover(alerts) },
  }
}

function valuesOf({ values }: RollUp, unit: Unit | null): Figures['values'] {
  if (values === null || unit === null) return null
  const { sum, count, min, max } = values
  return { unit, mean: sum / count, percentile95: percentileOf(values, 0.95), min, max }
}

/** From the first failing check to the end; alerts that still stand do not count. */
function meanTimeToRecover(alerts: readonly AlertMark[]): number | null {
  const times = alerts.flatMap(({ since, resolvedAt }) => (resolvedAt === null ? [] : [resolvedAt - since]))
  return times.length === 0 ? null : times.reduce((sum, time) => sum + time, 0) / times.length
}
