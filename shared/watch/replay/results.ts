import { z } from 'zod'
import { failure, type Result, success } from '../../result'
import { text } from '../../text/text'
import { levelReached } from '../levels'
import type { Maintenance, MaintenanceScope } from '../maintenance-record'
import type { Measure } from '../measure'
import type { Unit } from '../quantity'
import { unitOf } from '../target'
import { measureOf } from '../unit-names'
import type { Sample } from '../view'
import type { RecordedEvent, ReplayedMonitor } from './replay'

/** A time with its offset from UTC; anything else would mean another moment on another laptop. */
const time = z.iso
  .datetime({ offset: true, error: () => text.watch.problems.replay.at })
  .transform((written) => Date.parse(written))

const resultLineSchema = z.object({
  at: time,
  monitor: z.string({ error: () => text.watch.problems.replay.monitor }),
  ok: z.boolean({ error: () => text.watch.problems.replay.ok }),
  value: z.number({ error: () => text.watch.problems.replay.value }).nullish(),
  unit: z.string({ error: () => text.watch.problems.replay.unitName }).nullish(),
  unreachable: z.boolean({ error: () => text.watch.problems.replay.unreachable }).nullish(),
  text: z.string({ error: () => text.watch.problems.replay.text }).nullish(),
})

const eventNames = [
  'sleep',
  'wake',
  'offline',
  'online',
  'restart',
  'maintenance-start',
  'maintenance-end',
] as const
const eventLineSchema = z.object({
  at: time,
  event: z.enum(eventNames, { error: () => text.watch.problems.replay.event(eventNames.join(', ')) }),
  monitor: z.string({ error: () => text.watch.problems.replay.monitor }).nullish(),
  group: z.string({ error: () => text.watch.problems.replay.group }).nullish(),
  reason: z.string({ error: () => text.watch.problems.replay.reason }).nullish(),
})
type EventLine = z.output<typeof eventLineSchema>

/** Something wrong in a text, at a line counted from 1. */
export interface LineProblem {
  line: number
  sentence: string
}

/** Understands recorded results, one JSON object a line; or says everything that is wrong with them. */
export function readResults(
  text: string,
  monitors: readonly ReplayedMonitor[],
): Result<RecordedEvent[], LineProblem[]> {
  const byName = new Map(monitors.map((replayed) => [replayed.monitor.name, replayed]))
  const recording = new Recording()
  const problems: LineProblem[] = []
  for (const [index, written] of text.split('\n').entries()) {
    if (written.trim() === '') continue
    const trouble = readLine(written, byName, recording)
    if (trouble !== null) problems.push({ line: index + 1, sentence: trouble })
  }
  return problems.length > 0 ? failure(problems) : success(recording.events)
}

/** Nothing says when it ends: it goes on until the last moment that there is. */
const endOfTime = 8.64e15

/** What was recorded so far. A maintenance learns its end when that is read. */
class Recording {
  readonly events: RecordedEvent[] = []
  readonly #begun = new Map<string, Maintenance>()

  begin(scope: MaintenanceScope, reason: string, at: number): void {
    const id = `${this.events.length}`
    const source = { kind: 'declared', by: '' } as const
    const maintenance = { id, scope, reason, startsAt: at, endsAt: endOfTime, source }
    this.#begun.set(JSON.stringify(scope), maintenance)
    this.events.push({ kind: 'maintenance', at, maintenance })
  }

  /** Without a scope of its own it ends all. */
  end(scope: MaintenanceScope, at: number): void {
    for (const [key, maintenance] of this.#begun) {
      if (scope.kind !== 'everything' && key !== JSON.stringify(scope)) continue
      maintenance.endsAt = at
      this.#begun.delete(key)
    }
  }
}

/** Takes in a line; returns what is wrong with it, null for nothing. */
function readLine(
  written: string,
  byName: ReadonlyMap<string, ReplayedMonitor>,
  recording: Recording,
): string | null {
  const read = readJson(written)
  if (typeof read !== 'object' || read === null || Array.isArray(read))
    return text.watch.problems.replay.notAnObject
  if ('event' in read) {
    const line = eventLineSchema.safeParse(read)
    return line.success ? takeEvent(line.data, byName, recording) : firstSentence(line.error)
  }
  const line = resultLineSchema.safeParse(read)
  return line.success ? takeResult(line.data, byName, recording) : firstSentence(line.error)
}

function takeResult(
  line: z.output<typeof resultLineSchema>,
  byName: ReadonlyMap<string, ReplayedMonitor>,
  { events }: Recording,
): string | null {
  const replayed = byName.get(line.monitor)
  if (replayed === undefined) return noMonitor(line.monitor)
  const measure = typeof line.unit === 'string' ? measureOf(line.unit) : null
  if (typeof line.unit === 'string' && measure === null) return text.watch.problems.replay.unit(line.unit)
  const { at } = line
  events.push({ kind: 'result', at, monitorId: replayed.id, sample: sampleOf(line, measure, replayed) })
  return null
}

/** What is well, or past a level, answered; what is neither did not answer as expected. */
function sampleOf(
  { at, ok, value, unreachable, text: told }: z.output<typeof resultLineSchema>,
  measure: Measure | null,
  { monitor, levels }: ReplayedMonitor,
): Sample {
  const failed = { at, outcome: 'failed', value: null, unit: null, duration: 0 } as const
  if (unreachable === true || (!ok && (value === null || value === undefined)))
    return { ...failed, text: told ?? text.watch.problems.replay.noAnswer }
  const answered = { at, outcome: 'answered', duration: 0, text: told ?? '' } as const
  if (value === null || value === undefined) return { ...answered, value: null, unit: null }
  const measured = measuredAs(value, measure, { monitor, levels })
  const isPastLevel =
    monitor.aggregation !== null || levelReached(levels, measured.value, measured.unit, 'critical') !== null
  return ok || isPastLevel
    ? { ...answered, ...measured }
    : { ...failed, text: told ?? text.watch.problems.replay.notAsExpected }
}

/** Without a unit it is that of the monitor; a share above 1 can only be meant in percent. */
function measuredAs(
  value: number,
  measure: Measure | null,
  { monitor, levels }: Pick<ReplayedMonitor, 'monitor' | 'levels'>,
): { value: number; unit: Unit } {
  if (measure !== null) return { value: value * measure.scale, unit: measure.unit }
  const level = levels.critical ?? levels.warning
  const unit = unitOf(monitor.target) ?? level?.enter.unit ?? 'count'
  return unit === 'fraction' && value > 1 ? { value: value / 100, unit } : { value, unit }
}

function takeEvent(
  { at, event, monitor, group, reason }: EventLine,
  byName: ReadonlyMap<string, ReplayedMonitor>,
  recording: Recording,
): string | null {
  if (event !== 'maintenance-start' && event !== 'maintenance-end') {
    recording.events.push({ kind: event, at })
    return null
  }
  const replayed = typeof monitor === 'string' ? byName.get(monitor) : undefined
  if (typeof monitor === 'string' && replayed === undefined) return noMonitor(monitor)
  const scope = scopeOf(replayed, group ?? null)
  if (event === 'maintenance-start')
    recording.begin(scope, reason ?? text.watch.problems.replay.maintenance, at)
  else recording.end(scope, at)
  return null
}

function scopeOf(replayed: ReplayedMonitor | undefined, group: string | null): MaintenanceScope {
  if (replayed !== undefined) return { kind: 'monitors', monitorIds: [replayed.id] }
  return group === null ? { kind: 'everything' } : { kind: 'group', group }
}

function noMonitor(name: string): string {
  return text.watch.problems.replay.noMonitor(name)
}

function firstSentence(error: z.ZodError): string {
  return error.issues[0]?.message ?? text.watch.problems.replay.unreadable
}

function readJson(written: string): unknown {
  try {
    return JSON.parse(written)
  } catch {
    return null
  }
}
