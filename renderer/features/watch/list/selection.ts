/** The monitors that one thing shall be done with, and the one that a range begins at. */
export interface Selection {
  ids: ReadonlySet<string>
  anchor: string | null
}

export const nothingSelected: Selection = { ids: new Set(), anchor: null }

/** Takes one in, or out again. The next range begins there. */
export function toggled({ ids }: Selection, id: string): Selection {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return { ids: next, anchor: id }
}

/** Takes in all from the anchor to this one, in the order they are shown. Without an anchor in sight, this one. */
export function extended(selection: Selection, shown: readonly string[], id: string): Selection {
  const from = selection.anchor === null ? -1 : shown.indexOf(selection.anchor)
  const to = shown.indexOf(id)
  if (from === -1 || to === -1) return { ids: new Set([...selection.ids, id]), anchor: id }
  const range = shown.slice(Math.min(from, to), Math.max(from, to) + 1)
  return { ids: new Set([...selection.ids, ...range]), anchor: selection.anchor }
}

/** Takes all of some in; out again where all are in already. */
export function toggledTogether({ ids }: Selection, some: readonly string[]): Selection {
  const next = new Set(ids)
  const allIn = some.every((id) => ids.has(id))
  for (const id of some) allIn ? next.delete(id) : next.add(id)
  return { ids: next, anchor: null }
}

/** Takes in everything that is shown. */
export function allOf(shown: readonly string[]): Selection {
  return { ids: new Set(shown), anchor: null }
}

/** What is left of a selection when only these can be seen: nothing is done to what a person does not see. */
export function within(selection: Selection, shown: ReadonlySet<string>): Selection {
  const ids = [...selection.ids].filter((id) => shown.has(id))
  if (ids.length === selection.ids.size) return selection
  return { ids: new Set(ids), anchor: selection.anchor }
}
