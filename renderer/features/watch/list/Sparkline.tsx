import { memo } from 'react'
import styles from './Sparkline.module.css'
import { sparklinePath } from './sparkline-path'

const width = 96
const height = 18

/** The newest values as a small line. The value stands beside it in words, so it is decoration for a reader. */
export const Sparkline = memo(function Sparkline({ values }: { values: readonly (number | null)[] }) {
  return (
    <svg className={styles.line} viewBox={`-2 -2 ${width + 4} ${height + 4}`} aria-hidden="true">
      <path d={sparklinePath(values, width, height)} />
    </svg>
  )
})
