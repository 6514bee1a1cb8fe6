import type { RefObject } from 'react'
import { currentRoute, goTo } from '../../../app/navigation'
import { useCopy } from '../../../app/store'
import { useActionKeys } from '../../../app/use-action-keys'
import { type Bindings, useKeys } from '../../../app/use-keys'
import { checkNow, holdForMaintenance, pauseOrResume } from '../monitor-actions'
import { checkAll, pauseOrResumeAll } from './bulk-actions'
import { select, setCursor, useListView } from './list-view'
import { neighbour, type Row, shownIds } from './rows'
import { extended, nothingSelected, toggled } from './selection'

interface ListKeys {
  rows: readonly Row[]
  filterField: RefObject<HTMLInputElement | null>
  onEdit: (id: string) => void
}

const keyNames = { up: 'ArrowUp', down: 'ArrowDown', enter: 'Enter', escape: 'Escape' }

/** Going through the list, choosing in it and acting on it without a mouse. */
export function useListKeys({ rows, filterField, onEdit }: ListKeys): void {
  const move = (steps: 1 | -1) => (event: KeyboardEvent) => {
    const { cursor, selection } = useListView.getState()
    const next = neighbour(rows, cursor, steps)
    if (next === null) return
    if (event.shiftKey) {
      const from = selection.anchor ?? cursor ?? next
      const shown = shownIds(rows)
      select((before) => extended({ ids: new Set([...before.ids, from]), anchor: from }, shown, next))
    }
    setCursor(next)
    if (currentRoute().detail !== null) goTo('watch', next)
  }
  const bindings: Bindings = {
    j: move(1),
    k: move(-1),
    [keyNames.down]: move(1),
    [keyNames.up]: move(-1),
    ' ': (event) => {
      const { cursor } = useListView.getState()
      if (cursor === null || isOperated(event.target)) return false
      return select((selection) =>
        event.shiftKey ? extended(selection, shownIds(rows), cursor) : toggled(selection, cursor),
      )
    },
    [keyNames.enter]: (event) => {
      const { cursor } = useListView.getState()
      if (cursor === null || event.target !== document.body) return false
      return goTo('watch', cursor)
    },
    '/': () => filterField.current?.focus(),
    [keyNames.escape]: () => {
      if (useListView.getState().selection.ids.size > 0) select(() => nothingSelected)
      else goTo('watch')
    },
  }
  useKeys(bindings)
  useActionKeys({
    'monitor.check': () => actOn(checkAll, checkNow),
    'monitor.pause': () => actOn(pauseOrResumeAll, pauseOrResume),
    'monitor.hold': () => actOn(holdForMaintenance, ({ id }) => holdForMaintenance([id])),
    'monitor.edit': () => {
      const monitor = meant()
      if (monitor !== null) onEdit(monitor.id)
    },
  })
}

/** Buttons and boxes have a use of their own for the space bar. */
function isOperated(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('button, input, summary') !== null
}

/** Acts on what is selected; with nothing selected, on the one monitor that is meant. */
function actOn(
  onAll: (ids: string[]) => unknown,
  onOne: (monitor: NonNullable<ReturnType<typeof meant>>) => unknown,
): void {
  const { ids } = useListView.getState().selection
  if (ids.size > 0) {
    onAll([...ids])
    return
  }
  const monitor = meant()
  if (monitor !== null) onOne(monitor)
}

/** The monitor whose detail is open, else the one that the keys are on. */
function meant() {
  const id = currentRoute().detail ?? useListView.getState().cursor
  const monitor = id === null ? undefined : useCopy.getState().state?.monitors[id]
  return monitor === undefined || monitor.removedHere ? null : monitor
}
