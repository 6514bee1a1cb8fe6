import { text } from '../../text/text'
import type { FieldProblem, MonitorDefinition } from '../monitor'
import { withoutFence } from './block'
import { inOrderOfNeeds, unmetNeeds } from './needed'
import type { ImportPlan, PlannedMonitor } from './plan'
import { type ReadMonitor, readMonitorsText } from './read'
import { fieldText } from './write'

/** What to do with the monitors of a text, each after those it needs, and what a person is told of all of them. */
export interface Import {
  plan: ImportPlan
  toAdd: MonitorDefinition[]
  toChange: MonitorDefinition[]
}

/** Compares a text with the monitors that are there. Monitors are the same one when they have the same name. */
export function planImport(text: string, present: ReadonlyMap<string, MonitorDefinition>): Import {
  const { yaml, linesBefore } = withoutFence(text)
  const { monitors, problems } = readMonitorsText(yaml)
  const firsts = firstOfEachName(monitors)
  const definitions = [...firsts.values()].map(({ definition }) => definition)
  const unmet = unmetNeeds(definitions, present)
  const planned = monitors.map((monitor): PlannedMonitor => {
    const line = monitor.line + linesBefore
    if (!monitor.ok) return wrong(monitor.name, line, monitor.problems)
    const { name } = monitor.definition
    const first = firsts.get(name)
    if (first !== undefined && first !== monitor)
      return wrong(name, line, [nameTaken(name, first.line + linesBefore)])
    const needs = unmet.get(name)
    return needs === undefined ? compared(monitor.definition, present, line) : wrong(name, line, needs)
  })
  const to = (outcome: PlannedMonitor['outcome']) => {
    const names = new Set(planned.filter((one) => one.outcome === outcome).map(({ name }) => name))
    return inOrderOfNeeds(definitions.filter(({ name }) => names.has(name)))
  }
  return {
    plan: {
      monitors: planned,
      problems: problems.map(({ line, sentence }) => ({
        line: line === 0 ? 0 : line + linesBefore,
        sentence,
      })),
    },
    toAdd: to('added'),
    toChange: to('changed'),
  }
}

type Understood = Extract<ReadMonitor, { ok: true }>

function firstOfEachName(monitors: readonly ReadMonitor[]): Map<string, Understood> {
  const firsts = new Map<string, Understood>()
  for (const monitor of monitors) {
    if (monitor.ok && !firsts.has(monitor.definition.name)) firsts.set(monitor.definition.name, monitor)
  }
  return firsts
}

function compared(
  definition: MonitorDefinition,
  present: ReadonlyMap<string, MonitorDefinition>,
  line: number,
): PlannedMonitor {
  const { name } = definition
  const existing = present.get(name)
  if (existing === undefined) return { outcome: 'added', name, line }
  const changes = differences(existing, definition)
  return changes.length === 0 ? { outcome: 'same', name, line } : { outcome: 'changed', name, line, changes }
}

function wrong(name: string, line: number, problems: readonly FieldProblem[]): PlannedMonitor {
  return {
    outcome: 'wrong',
    name,
    line,
    problems: problems.map(({ field, sentence }) => ({ field, sentence })),
  }
}

function nameTaken(name: string, line: number): FieldProblem {
  const sentence = text.watch.problems.block.nameTaken(name, line)
  return { field: 'name', sentence }
}

function differences(before: MonitorDefinition, after: MonitorDefinition) {
  const [fieldsBefore, fieldsAfter] = [textsOf(before), textsOf(after)]
  const fields = new Set([...fieldsBefore.keys(), ...fieldsAfter.keys()])
  return [...fields].flatMap((field) => {
    const [was, is] = [fieldsBefore.get(field) ?? null, fieldsAfter.get(field) ?? null]
    return was === is ? [] : [{ field, before: was, after: is }]
  })
}

function textsOf(definition: MonitorDefinition): Map<string, string> {
  const written = Object.entries(definition).filter(([, value]) => value !== undefined)
  return new Map(written.map(([field, value]) => [field, fieldText(value)]))
}
