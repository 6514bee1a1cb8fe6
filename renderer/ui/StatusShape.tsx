import type { Status } from '../../shared/watch/status'
import { classes } from './classes'
import styles from './StatusShape.module.css'

/** A status as shape and colour. The label is read out; null where the word stands beside it. */
export function StatusShape({ status, label = status }: { status: Status; label?: string | null }) {
  const className = classes(styles.shape, styles[status])
  if (label === null)
    return (
      <svg className={className} viewBox="0 0 14 14" aria-hidden="true">
        {drawings[status]}
      </svg>
    )
  return (
    <svg className={className} viewBox="0 0 14 14" role="img" aria-label={label}>
      {drawings[status]}
    </svg>
  )
}

const drawings: Record<Status, React.ReactNode> = {
  critical: (
    <rect x="2" y="2" width="10" height="10" rx="1.5" transform="rotate(45 7 7)" fill="currentColor" />
  ),
  warning: (
    <path
      d="M7 2.2 12.8 12.2H1.2z"
      fill="currentColor"
      stroke="currentColor"
      strokeWidth="1"
      strokeLinejoin="round"
    />
  ),
  ok: (
    <>
      <circle cx="7" cy="7" r="5.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path
        d="M4.5 7.2 6.3 9l3.2-3.8"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </>
  ),
  unknown: (
    <circle
      cx="7"
      cy="7"
      r="5.4"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeDasharray="2.2 2.04"
    />
  ),
  paused: <path d="M4.6 3v8M9.4 3v8" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />,
}
