import { classes } from '../ui/classes'
import styles from './Rail.module.css'

interface RailCountProps {
  number: number
  /** What is counted, for a screen reader. */
  of: string
  /** It wants a person now. */
  pressing?: boolean
}

export function RailCount({ number, of, pressing = false }: RailCountProps) {
  if (number === 0) return null
  return (
    <span className={classes(styles.count, pressing && styles.pressing, number > 99 && styles.long)}>
      {number}
      <span className={styles.spoken}> {of}</span>
    </span>
  )
}
