import type { Sla } from '../../runbook/model'
import type { MonitorKind } from '../kinds/targets'
import type { ErrorBudget, TimeSpent } from './view'

/** An availability that the runbook promises. */
export interface AvailabilityPromise {
  /** As the runbook names it. */
  name: string
  /** 0.999 of "99.9 %". */
  fraction: number
}

/** What a promise may be about. */
export interface PromisedMonitor {
  name: string
  group: string | null
  kind: MonitorKind
}

/** Kinds that tell of this laptop or of a job, not of the service. */
const besideTheService: ReadonlySet<MonitorKind> = new Set([
  'cpu',
  'memory',
  'disk',
  'load',
  'latency',
  'process',
  'battery',
  'clock',
  'file',
  'heartbeat',
] as const)

/**
 * The availability promised of a monitor: that of the SLA whose name says most of the monitor's name or group, as
 * "Checkout API availability" does for the monitor "Checkout API health"; else the general one, "Availability", which
 * is about the service and so not about this laptop or a job. Null where there is none.
 */
export function promiseFor(monitor: PromisedMonitor, slas: readonly Sla[]): AvailabilityPromise | null {
  const about = new Set(wordsOf(`${monitor.name} ${monitor.group ?? ''}`))
  const promises = slas.flatMap((sla) => {
    const fraction = promisedFraction(sla)
    return fraction === null ? [] : [{ name: sla.name, fraction, subject: subjectOf(sla.name) }]
  })
  const fitting = promises
    .filter(({ subject }) => subject.every((word) => about.has(word)))
    .filter(({ subject }) => subject.length > 0 || !besideTheService.has(monitor.kind))
    .sort((one, other) => other.subject.length - one.subject.length)
  const [best] = fitting
  return best === undefined ? null : { name: best.name, fraction: best.fraction }
}

/**
 * The downtime that a promise allows between two times, but for maintenance, and what is left of it. Spent is the
 * critical time that was seen: time in which nothing was watched spends nothing.
 */
export function errorBudget(promise: AvailabilityPromise, time: TimeSpent): ErrorBudget {
  const promisedTime = time.ok + time.warning + time.critical + time.unknown + time.unwatched
  const allowed = (1 - promise.fraction) * promisedTime
  const left = allowed - time.critical
  return {
    name: promise.name,
    promised: promise.fraction,
    allowed,
    spent: time.critical,
    left,
    leftShare: allowed > 0 ? left / allowed : null,
  }
}

const day = 24 * 60 * 60_000
const periods = { day, week: 7 * day, month: (365 * day) / 12, quarter: (365 * day) / 4, year: 365 * day }

function promisedFraction(sla: Sla): number | null {
  if (sla.kind !== 'availability') return null
  if (sla.fraction !== null) return sla.fraction
  return sla.downtime === null || sla.per === null ? null : 1 - sla.downtime / periods[sla.per]
}

/** Words that say what is promised, not of what. */
const promising = new Set(
  'availability available uptime sla slo target objective service system solution application platform overall general monthly yearly annual the of for and'.split(
    ' ',
  ),
)

function subjectOf(name: string): string[] {
  return wordsOf(name).filter((word) => !promising.has(word))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
