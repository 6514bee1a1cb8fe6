import { memo } from 'react'
import type { StripCell } from '../../../../shared/watch/figures/view'
import styles from './DayStrip.module.css'
import { type DayLook, dayLook, stripWords } from './strip-marks'

const mark = { width: 3, gap: 1, height: 18 }
const heights: Record<DayLook, number> = {
  none: 2,
  ok: 6,
  maintenance: 6,
  unknown: 9,
  warning: 12,
  critical: 18,
}

/**
 * The last days as a row of marks, today at the right. The worse the day the taller its mark, so that it can be read
 * without colour.
 */
export const DayStrip = memo(function DayStrip({ cells }: { cells: readonly StripCell[] }) {
  const width = cells.length * (mark.width + mark.gap) - mark.gap
  return (
    <svg
      className={styles.strip}
      viewBox={`0 0 ${width} ${mark.height}`}
      role="img"
      aria-label={stripWords(cells)}
    >
      {cells.map((day, place) => {
        const look = dayLook(day)
        return (
          <rect
            key={dayKeys[place]}
            className={styles[look]}
            x={place * (mark.width + mark.gap)}
            y={mark.height - heights[look]}
            width={mark.width}
            height={heights[look]}
          />
        )
      })}
    </svg>
  )
})

/** A day is its place in the row. */
const dayKeys = Array.from({ length: 30 }, (_, place) => `day ${place}`)
