import type { Checklist } from '../../../shared/runbook/model'
import type { Run, Tick } from '../../../shared/shift/record'

/** The tick that stands for an item of a run. */
export function tickOf(run: Run | null, itemKey: string): Tick | null {
  return run?.ticks.find((tick) => tick.itemKey === itemKey) ?? null
}

/** How many of a checklist's items are ticked. Ticks of items that the runbook no longer has do not count. */
export function progress(checklist: Checklist, run: Run | null): { done: number; of: number } {
  const done = checklist.items.filter((item) => tickOf(run, item.key) !== null).length
  return { done, of: checklist.items.length }
}

export interface Phase {
  title: string | null
  items: Checklist['items']
}

/** The items in their order, together where the runbook puts them under one phase. */
export function phases(items: Checklist['items']): Phase[] {
  const found: Phase[] = []
  for (const item of items) {
    const current = found.at(-1)
    if (current !== undefined && current.title === item.phase) current.items.push(item)
    else found.push({ title: item.phase, items: [item] })
  }
  return found
}

/** Who ticked last; null for a run without ticks. */
export function lastBy(run: Run | null): string | null {
  return run?.ticks.toSorted((left, right) => right.at - left.at)[0]?.by ?? null
}
