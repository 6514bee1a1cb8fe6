import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { AlertCard } from './AlertCard'
import styles from './AlertRoll.module.css'

/** The height of a card without its steps, in pixels; each is measured once it is in sight. */
const usualHeight = 120
const gap = 10

/** Many alerts in one list, by deadline: only the cards in sight are made, so that five hundred scroll like ten. */
export default function AlertRoll({ alerts }: { alerts: Alert[] }) {
  const scroller = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: alerts.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => usualHeight,
    getItemKey: (index) => alerts[index]?.id ?? index,
    gap,
    overscan: 3,
  })
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul className={styles.alerts} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const alert = alerts[index]
          if (alert === undefined) return null
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.place}
              style={{ transform: `translateY(${start}px)` }}
              aria-setsize={alerts.length}
              aria-posinset={index + 1}
            >
              <AlertCard alert={alert} stepsAtOnce={false} chosen={false} takesKeys={false} />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
