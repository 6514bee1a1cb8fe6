import { randomUUID } from 'node:crypto'
import { type Result, success } from '../../shared/result'
import { text } from '../../shared/text/text'
import {
  type FieldProblem,
  type MonitorDefinition,
  monitorDefinitionSchema,
} from '../../shared/watch/monitor'
import { circleOfNeeds, type Needing } from '../../shared/watch/needs'
import { parseMonitor } from '../../shared/watch/parse'
import { RequestRefused } from '../dispatch'
import type { MonitorRepository, StoredMonitor } from '../store/monitors'
import type { Understood } from './watched-monitor'

/** How much of a runbook's monitors could be read: with a typing error in them, only a part. */
export type Reading = 'whole' | 'in part'

/**
 * Brings the store up to date with what a runbook names, and returns the monitors to watch. Others stay in the
 * store; where only a part could be read, those that were watched so far go on, so that a typing error ends no watch.
 */
export function enrol(
  monitors: MonitorRepository,
  runbook: string,
  definitions: readonly MonitorDefinition[],
  reading: Reading,
  now: number,
): StoredMonitor[] {
  const known = new Map(monitors.ofRunbook(runbook).map((stored) => [stored.name, stored]))
  const enrolled = new Map<string, StoredMonitor>()
  for (const definition of definitions) {
    // The first of a name counts; the runbook's gaps tell of the others.
    if (enrolled.has(definition.name)) continue
    const stored = known.get(definition.name)
    enrolled.set(
      definition.name,
      stored === undefined
        ? insertMonitor(monitors, { source: 'runbook', runbook, definition, now })
        : redefine(monitors, stored, definition),
    )
  }
  if (reading === 'whole') return [...enrolled.values()]
  // What is not watched any more has lost its standing.
  const goingOn = [...known.values()].filter(({ name, standing }) => standing !== null && !enrolled.has(name))
  return [...enrolled.values(), ...goingOn]
}

/** Stores a new monitor. */
export function insertMonitor(
  monitors: MonitorRepository,
  entry: {
    source: StoredMonitor['source']
    runbook: string | null
    definition: MonitorDefinition
    now: number
  },
): StoredMonitor {
  const { source, runbook, definition, now } = entry
  const stored: StoredMonitor = {
    id: randomUUID(),
    source,
    runbook,
    name: definition.name,
    definition,
    localDefinition: null,
    pausedAt: null,
    removedAt: null,
    standing: null,
    createdAt: now,
  }
  monitors.insert(stored)
  return stored
}

/** The definition in force: what was changed on this laptop, else what was there before; null if neither is understood. */
export function understand(stored: StoredMonitor): Understood | null {
  for (const written of [stored.localDefinition, stored.definition]) {
    const understood = understandDefinition(written)
    if (understood.ok) return understood.value
  }
  return null
}

/** A definition as it was written, together with what it means. */
function understandDefinition(written: unknown): Result<Understood, FieldProblem[]> {
  const monitor = parseMonitor(written)
  if (!monitor.ok) return monitor
  return success({ definition: monitorDefinitionSchema.parse(written), monitor: monitor.value })
}

/** Refuses a definition that is wrong, whose name is taken by another, or that would need itself through others. */
export function accept(definition: MonitorDefinition, others: readonly Needing[]): Understood {
  const understood = understandDefinition(definition)
  if (!understood.ok) {
    const [first] = understood.error
    throw new RequestRefused(
      'invalid',
      first?.sentence ?? text.watch.judging.refused.notOne,
      understood.error,
    )
  }
  const { monitor } = understood.value
  if (others.some(({ name }) => name === monitor.name))
    refuse('name', text.watch.judging.refused.nameTaken(monitor.name))
  const circle = circleOfNeeds(monitor, others)
  if (circle !== null) refuse('needs', circle)
  return understood.value
}

function refuse(field: string, sentence: string): never {
  throw new RequestRefused('invalid', sentence, [{ field, sentence }])
}

/** What to tell a person of a stored monitor that is not understood. */
export function unreadable({ name }: StoredMonitor): string {
  return text.watch.judging.refused.unreadable(name)
}

function redefine(
  monitors: MonitorRepository,
  stored: StoredMonitor,
  definition: MonitorDefinition,
): StoredMonitor {
  if (isSameDefinition(stored.definition, definition)) return stored
  monitors.define(stored.id, stored.name, definition)
  return { ...stored, definition }
}

/** Definitions are plain data, so that the same text in the same order is the same definition. */
export function isSameDefinition(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
