import type { Status } from '../status'
import type { JudgedSample } from '../view'
import { Sketch } from './sketch'

/** How many checks had each status. */
export interface Tally {
  ok: number
  warning: number
  critical: number
  unknown: number
}

/** The values of checks that were judged, outside maintenance. */
export interface ValueSummary {
  count: number
  min: number
  max: number
  sum: number
  sketch: Sketch
}

/** What is summed up of a sample. */
export type SummedSample = Pick<JudgedSample, 'at' | 'status' | 'value' | 'maintenance'>

/** What the checks of a stretch of time showed. In whatever order checks and roll-ups are put in, it says the same. */
export class RollUp {
  readonly judged: Tally
  /** The checks made in maintenance, apart. */
  readonly maintenance: Tally
  values: ValueSummary | null

  constructor(
    judged: Tally = noChecks(),
    maintenance: Tally = noChecks(),
    values: ValueSummary | null = null,
  ) {
    this.judged = judged
    this.maintenance = maintenance
    this.values = values
  }

  add({ status, value, maintenance }: SummedSample): void {
    const tally = maintenance ? this.maintenance : this.judged
    tally[counted(status)] += 1
    if (maintenance || status === 'unknown' || value === null || !Number.isFinite(value)) return
    const values = this.#summary(value)
    values.count += 1
    values.min = Math.min(values.min, value)
    values.max = Math.max(values.max, value)
    values.sum += value
    values.sketch.add(value)
  }

  merge(other: RollUp): void {
    addTally(this.judged, other.judged)
    addTally(this.maintenance, other.maintenance)
    if (other.values === null) return
    const values = this.#summary(other.values.min)
    values.count += other.values.count
    values.min = Math.min(values.min, other.values.min)
    values.max = Math.max(values.max, other.values.max)
    values.sum += other.values.sum
    values.sketch.merge(other.values.sketch)
  }

  get checks(): number {
    return total(this.judged) + total(this.maintenance)
  }

  /** The worst status outside maintenance; where all checks were in maintenance, the worst of those. */
  get worst(): Status {
    const tally = total(this.judged) > 0 ? this.judged : this.maintenance
    return byUrgency.find((status) => tally[status] > 0) ?? 'unknown'
  }

  #summary(first: number): ValueSummary {
    this.values ??= { count: 0, min: first, max: first, sum: 0, sketch: new Sketch() }
    return this.values
  }
}

/** A percentile (a share from 0 to 1) of summed values, within the error of `Sketch` and what was measured. */
export function percentileOf({ sketch, min, max }: ValueSummary, share: number): number {
  return Math.min(max, Math.max(min, sketch.percentile(share) ?? max))
}

export function total({ ok, warning, critical, unknown }: Tally): number {
  return ok + warning + critical + unknown
}

const byUrgency = ['critical', 'warning', 'unknown', 'ok'] as const

function noChecks(): Tally {
  return { ok: 0, warning: 0, critical: 0, unknown: 0 }
}

function addTally(to: Tally, other: Tally): void {
  to.ok += other.ok
  to.warning += other.warning
  to.critical += other.critical
  to.unknown += other.unknown
}

/** What a check counts as: one of a paused monitor says as little as one without a verdict. */
export function counted(status: Status): keyof Tally {
  return status === 'paused' ? 'unknown' : status
}
