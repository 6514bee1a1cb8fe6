import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import styles from './MonitorList.module.css'
import { MonitorRow } from './MonitorRow'
import type { Row } from './monitor-list'

interface MonitorListProps {
  rows: Row[]
  chosenId: string | null
}

const heights = { group: 32, monitor: 46 }

/** Only the rows in sight are made, so that thousands of monitors scroll like ten. */
export function MonitorList({ rows, chosenId }: MonitorListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[rows[index]?.kind ?? 'monitor'],
    getItemKey: (index) => keyOf(rows[index], index),
    overscan: 12,
  })
  const chosenIndex = rows.findIndex((row) => row.kind === 'monitor' && row.monitor.id === chosenId)
  useEffect(() => {
    if (chosenIndex >= 0) virtualizer.scrollToIndex(chosenIndex)
  }, [chosenIndex, virtualizer])

  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.rows} style={{ height: virtualizer.getTotalSize() }}>
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
                <h2 className={styles.group}>
                  {row.title} <span className={styles.number}>{row.monitors}</span>
                </h2>
              ) : (
                <MonitorRow monitor={row.monitor} chosen={row.monitor.id === chosenId} />
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
  return row.kind === 'group' ? `group ${row.title}` : row.monitor.id
}
