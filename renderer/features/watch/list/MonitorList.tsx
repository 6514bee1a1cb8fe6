import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useRef } from 'react'
import { GroupRow } from './GroupRow'
import { useListView } from './list-view'
import styles from './MonitorList.module.css'
import { MonitorRow } from './MonitorRow'
import { type Row, shownIds } from './rows'
import { useStrips } from './use-strips'

interface MonitorListProps {
  rows: Row[]
  chosenId: string | null
}

const heights = { group: 34, monitor: 46 }

/** Only the rows in sight are made, so that thousands of monitors scroll like ten. */
export function MonitorList({ rows, chosenId }: MonitorListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const strips = useStrips()
  const current = useRef(rows)
  current.current = rows
  const shown = useCallback(() => shownIds(current.current), [])
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[rows[index]?.kind ?? 'monitor'],
    getItemKey: (index) => keyOf(rows[index], index),
    overscan: 12,
  })
  const cursor = useListView((view) => view.cursor)
  const placeInSight = cursor ?? chosenId
  // biome-ignore lint/correctness/useExhaustiveDependencies: rows that move do not scroll the list.
  useEffect(() => {
    const index = rows.findIndex((row) => row.kind === 'monitor' && row.id === placeInSight)
    if (index >= 0) virtualizer.scrollToIndex(index)
  }, [placeInSight, virtualizer])

  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.rows} data-monitors style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = rows[index]
          if (row === undefined) return null
          return (
            <li
              key={key}
              className={styles.place}
              style={{ transform: `translateY(${start}px)`, height: heights[row.kind] }}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
            >
              {row.kind === 'group' ? (
                <GroupRow group={row} />
              ) : (
                <MonitorRow
                  id={row.id}
                  chosen={row.id === chosenId}
                  strip={strips?.strips[row.id] ?? null}
                  shown={shown}
                />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function keyOf(row: Row | undefined, index: number): string | number {
  if (row === undefined) return index
  return row.kind === 'group' ? `group ${row.title}` : row.id
}
