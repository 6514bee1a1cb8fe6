import { useEffect, useMemo } from 'react'
import { useCompanion } from '../../../app/store'
import { select, useListView } from './list-view'
import { createArranger, type Row } from './rows'
import { within } from './selection'

/** The rows of the list as it is looked at. What goes out of sight is selected no longer. */
export function useRows(): Row[] {
  const filter = useListView((view) => view.filter)
  const sort = useListView((view) => view.sort)
  const folded = useListView((view) => view.folded)
  const arrange = useMemo(() => createArranger({ filter, sort, folded }), [filter, sort, folded])
  const rows = useCompanion((state) => arrange(state.monitors))
  useEffect(() => {
    const shown = new Set(rows.flatMap((row) => (row.kind === 'group' ? row.ids : [])))
    select((selection) => within(selection, shown))
  }, [rows])
  return rows
}
