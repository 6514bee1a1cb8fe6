import { create } from 'zustand'
import { everything, type Filter } from './filter'
import { nothingSelected, type Selection } from './selection'
import type { Sort } from './sort'

interface ListView {
  filter: Filter
  sort: Sort
  folded: ReadonlySet<string>
  selection: Selection
  /** The monitor that the keys are on. */
  cursor: string | null
}

/** How a person looks at the list; it stays so while they are on another screen. */
export const useListView = create<ListView>(() => ({
  filter: everything,
  sort: 'status',
  folded: new Set<string>(),
  selection: nothingSelected,
  cursor: null,
}))

export function setFilter(filter: Filter): void {
  useListView.setState({ filter })
}

export function setSort(sort: Sort): void {
  useListView.setState({ sort })
}

export function setCursor(cursor: string | null): void {
  useListView.setState({ cursor })
}

/** Changes what is selected. */
export function select(change: (selection: Selection) => Selection): void {
  useListView.setState(({ selection }) => ({ selection: change(selection) }))
}

/** Shows a group's monitors no longer, or again. */
export function foldOrUnfold(title: string): void {
  useListView.setState(({ folded }) => {
    const next = new Set(folded)
    if (!next.delete(title)) next.add(title)
    return { folded: next }
  })
}
