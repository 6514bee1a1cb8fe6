import type { ImportPlan, PlannedMonitor } from '../../../../shared/watch/exchange/plan'

/** How many monitors an import would add or change. */
export function toDo({ monitors }: ImportPlan): number {
  return monitors.filter(({ outcome }) => outcome === 'added' || outcome === 'changed').length
}

/** "2 to add, 1 to change, 4 the same, 1 wrong" */
export function planWords({ monitors, problems }: ImportPlan): string {
  const words: [PlannedMonitor['outcome'], string][] = [
    ['added', 'to add'],
    ['changed', 'to change'],
    ['same', 'the same'],
    ['wrong', 'wrong'],
  ]
  const counted = words
    .map(([outcome, phrase]) => ({
      phrase,
      count: monitors.filter((monitor) => monitor.outcome === outcome).length,
    }))
    .filter(({ count }) => count > 0)
    .map(({ phrase, count }) => `${count} ${phrase}`)
  if (counted.length > 0) return counted.join(', ')
  return problems.length > 0 ? 'This cannot be read' : 'There is no monitor in it'
}

export function doneSentence({ added, changed }: { added: number; changed: number }): string {
  const parts = [
    added > 0 && `${monitors(added)} added`,
    changed > 0 && `${monitors(changed)} changed`,
  ].filter((part) => part !== false)
  return parts.length === 0 ? 'Nothing had to be changed.' : `${parts.join(', ')}.`
}

function monitors(count: number): string {
  return count === 1 ? '1 monitor' : `${count} monitors`
}
