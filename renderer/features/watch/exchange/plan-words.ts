import { text } from '../../../../shared/text/text'
import type { ImportPlan, PlannedMonitor } from '../../../../shared/watch/exchange/plan'

const outcomes: readonly PlannedMonitor['outcome'][] = ['added', 'changed', 'same', 'wrong']

/** How many monitors an import would add or change. */
export function toDo({ monitors }: ImportPlan): number {
  return monitors.filter(({ outcome }) => outcome === 'added' || outcome === 'changed').length
}

/** "2 to add, 1 to change, 4 the same, 1 wrong" */
export function planWords({ monitors, problems }: ImportPlan): string {
  const words = text.watch.exchange.plan
  const counted = outcomes
    .map((outcome) => ({ outcome, count: monitors.filter((monitor) => monitor.outcome === outcome).length }))
    .filter(({ count }) => count > 0)
    .map(({ outcome, count }) => words[outcome](count))
  if (counted.length > 0) return counted.join(', ')
  return problems.length > 0 ? words.unreadable : words.empty
}

export function doneSentence({ added, changed }: { added: number; changed: number }): string {
  const words = text.watch.exchange.done
  if (added > 0 && changed > 0) return words.both(added, changed)
  if (added > 0) return words.added(added)
  return changed > 0 ? words.changed(changed) : words.nothing
}
