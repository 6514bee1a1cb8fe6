import { text } from '../../../../shared/text/text'
import { type Status, worstStatus } from '../../../../shared/watch/status'
import type { MonitorView } from '../../../../shared/watch/view'
import { type Filter, fits, isNarrowed } from './filter'
import { byName, comparisons, isSamePlace, type Sort } from './sort'
import { type Traits, traitsOf } from './traits'

export type Row =
  | { kind: 'group'; title: string; ids: string[]; worst: Status; folded: boolean }
  | { kind: 'monitor'; id: string }

export interface Arrangement {
  filter: Filter
  sort: Sort
  /** The groups whose monitors are not shown. A filter looks into them too. */
  folded: ReadonlySet<string>
}

/**
 * Makes the rows of the list: groups by name, in each the monitors in the order that was chosen; those removed here
 * come last. The same rows are returned as long as no monitor has to move, so that a thousand checks a minute do
 * not make the list anew.
 */
export function createArranger(
  arrangement: Arrangement,
): (monitors: Readonly<Record<string, MonitorView>>) => Row[] {
  let known = new Map<string, { view: MonitorView; traits: Traits }>()
  let rows: Row[] = []
  return (monitors) => {
    const views = Object.values(monitors)
    const next: typeof known = new Map()
    let stands = known.size === views.length
    for (const view of views) {
      const before = known.get(view.id)
      const fresh = before?.view === view ? before : { view, traits: traitsOf(view) }
      stands &&= before !== undefined && isSamePlace(before.traits, fresh.traits, arrangement.sort)
      next.set(view.id, fresh)
    }
    known = next
    if (!stands)
      rows = rowsOf(
        [...known.values()].map(({ traits }) => traits),
        arrangement,
      )
    return rows
  }
}

/** The monitors that are in sight, in the order of the rows. */
export function shownIds(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => (row.kind === 'monitor' ? [row.id] : []))
}

/** The one `steps` further down, for j and k; from none the first, and the ends are ends. */
export function neighbour(rows: readonly Row[], id: string | null, steps: 1 | -1): string | null {
  const ids = shownIds(rows)
  const place = id === null ? -1 : ids.indexOf(id)
  if (place === -1) return ids[0] ?? null
  return ids[Math.min(ids.length - 1, Math.max(0, place + steps))] ?? null
}

function rowsOf(all: readonly Traits[], { filter, sort, folded }: Arrangement): Row[] {
  const shown = all.filter((traits) => fits(traits, filter)).sort(comparisons[sort])
  const isFolded = (title: string) => folded.has(title) && !isNarrowed(filter)
  const groups = new Map<string, Traits[]>()
  for (const traits of shown.filter(({ removed }) => !removed)) {
    const members = groups.get(traits.group)
    if (members === undefined) groups.set(traits.group, [traits])
    else members.push(traits)
  }
  const removedTitle = text.watch.list.removedGroup
  const removed = shown.filter((traits) => traits.removed)
  return [
    ...[...groups]
      .sort(([a], [b]) => byName.compare(a, b))
      .flatMap(([title, members]) => groupRows(title, members, isFolded(title))),
    ...(removed.length > 0 ? groupRows(removedTitle, removed, isFolded(removedTitle)) : []),
  ]
}

function groupRows(title: string, members: readonly Traits[], folded: boolean): Row[] {
  const ids = members.map(({ id }) => id)
  const worst = worstStatus(members.map(({ status }) => status))
  const group: Row = { kind: 'group', title, ids, worst, folded }
  return folded ? [group] : [group, ...ids.map((id): Row => ({ kind: 'monitor', id }))]
}
