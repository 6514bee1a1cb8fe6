import { setImmediate as breathe } from 'node:timers/promises'
import { formatQuantity } from '../../shared/watch/quantity'
import type { JudgedSample } from '../../shared/watch/view'
import type { Database } from '../store/database'
import { SampleRepository } from '../store/samples'
import { behaveAt } from './behaviour'
import type { Endpoint } from './company'

const minute = 60_000
const hour = 60 * minute
const week = 7 * 24 * hour
/** So long before the end of the week it is written by the minute, for charts of the last hours. */
const fine = 6 * hour
/** Above so many milliseconds the runbook calls an answer slow. */
const slow = 800

interface Past {
  database: Database
  /** By the monitor's id. */
  endpoints: ReadonlyMap<string, Endpoint>
  /** When the trouble began that stands when the demo begins. */
  troubleSince: number
  until: number
}

/** Writes what a week of checks would have shown. */
export async function writePastChecks({ database, endpoints, troubleSince, until }: Past): Promise<void> {
  const samples = new SampleRepository(database)
  const times = timesUntil(until)
  for (const [monitorId, endpoint] of endpoints) {
    database.transaction(() => {
      for (const at of times) samples.insert(monitorId, pastCheck(endpoint, at, troubleSince))
    })()
    await breathe()
  }
}

function timesUntil(until: number): number[] {
  const times: number[] = []
  for (let at = until - week; at < until; at += at < until - fine ? 10 * minute : minute) times.push(at)
  return times
}

function pastCheck({ name, behaviour }: Endpoint, at: number, troubleSince: number): JudgedSample {
  const isTrouble = behaviour.kind === 'failing' || behaviour.kind === 'slow'
  const played =
    isTrouble && at < troubleSince ? ({ kind: 'well', takes: 170, byDay: 1.5 } as const) : behaviour
  const { status, after } = behaveAt(name, played, at)
  const duration = Math.round(after)
  const common = { at, duration, unit: 'milliseconds', maintenance: false } as const
  if (status !== 200)
    return {
      ...common,
      outcome: 'failed',
      value: null,
      text: '503 where 200-299 is expected',
      status: 'critical',
    }
  return {
    ...common,
    outcome: 'answered',
    value: duration,
    text: `200 in ${formatQuantity(duration, 'milliseconds')}`,
    status: duration > slow ? 'warning' : 'ok',
  }
}
