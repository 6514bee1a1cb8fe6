import type { ReactNode } from 'react'
import styles from './Markdown.module.css'

/** A table that is wider than its column scrolls inside itself; what its rows are about stays in sight. */
export function ScrollingTable({ children }: { children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <div className={styles.table} tabIndex={0}>
      <table>{children}</table>
    </div>
  )
}
