import type { FieldProblem, MonitorDefinition } from '../monitor'
import { neededNames, needingByName, needingOf, problemsOfNeeds } from '../needs'

/** What is wrong with the needs of definitions that would stand beside those that are there; by their names. */
export function unmetNeeds(
  definitions: readonly MonitorDefinition[],
  present: ReadonlyMap<string, MonitorDefinition>,
): Map<string, FieldProblem[]> {
  const unmet = new Map<string, FieldProblem[]>()
  let hopeful = [...definitions]
  for (;;) {
    const future = new Map(present)
    for (const definition of hopeful) future.set(definition.name, definition)
    const all = needingByName([...future.values()].map(needingOf))
    const found = hopeful.flatMap((definition) => {
      const problems = problemsOfNeeds(needingOf(definition), all)
      return problems.length === 0 ? [] : [{ name: definition.name, problems: problems.map(atNeeds) }]
    })
    // Without these, others may miss what they need in turn.
    if (found.length === 0) return unmet
    for (const { name, problems } of found) unmet.set(name, problems)
    hopeful = hopeful.filter(({ name }) => !unmet.has(name))
  }
}

/** The same definitions, each after those that it needs. */
export function inOrderOfNeeds(definitions: readonly MonitorDefinition[]): MonitorDefinition[] {
  const byName = new Map(definitions.map((definition) => [definition.name, definition]))
  const ordered = new Set<MonitorDefinition>()
  const visited = new Set<string>()
  const take = (definition: MonitorDefinition) => {
    if (visited.has(definition.name)) return
    visited.add(definition.name)
    for (const name of neededNames(needingOf(definition))) {
      const needed = byName.get(name)
      if (needed !== undefined) take(needed)
    }
    ordered.add(definition)
  }
  for (const definition of definitions) take(definition)
  return [...ordered]
}

function atNeeds(sentence: string): FieldProblem {
  return { field: 'needs', sentence }
}
