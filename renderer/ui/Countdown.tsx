import { formatCountdown } from '../../shared/time/duration'
import styles from './Countdown.module.css'
import { classes } from './classes'
import { useNow } from './clock'
import { fullTime, useZone } from './Time'

interface CountdownProps {
  /** What is due, as in "Respond in"; once it is overdue the label says so. */
  label: string
  overdueLabel: string
  /** UTC milliseconds. With `from` a track shows how much of the time is used. */
  to: number
  from?: number
}

/** The time that is left until a deadline, or since it has passed. */
export function Countdown({ label, overdueLabel, to, from }: CountdownProps) {
  const now = useNow()
  const zone = useZone()
  const left = to - now
  const used = from === undefined || to <= from ? null : Math.min(1, Math.max(0, (now - from) / (to - from)))
  return (
    <div className={classes(styles.countdown, styles[urgency(left)])} title={fullTime(to, zone)}>
      <small className={styles.label}>{left < 0 ? overdueLabel : label}</small>
      <time className={styles.clock} dateTime={new Date(to).toISOString()}>
        {formatCountdown(Math.abs(left))}
      </time>
      {used !== null && (
        <div className={styles.track} aria-hidden="true">
          <div className={styles.used} style={{ width: `${used * 100}%` }} />
        </div>
      )}
    </div>
  )
}

const soon = 15 * 60_000

function urgency(left: number): 'calm' | 'soon' | 'overdue' {
  if (left < 0) return 'overdue'
  return left <= soon ? 'soon' : 'calm'
}
