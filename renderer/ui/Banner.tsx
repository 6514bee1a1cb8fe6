import type { ReactNode } from 'react'
import type { Status } from '../../shared/watch/status'
import styles from './Banner.module.css'
import { classes } from './classes'
import { StatusShape } from './StatusShape'

type Kind = 'information' | 'problem' | 'unknown'

interface BannerProps {
  kind: Kind
  children: ReactNode
  actions?: ReactNode
}

const shapes: Record<Kind, Status | null> = { information: null, problem: 'warning', unknown: 'unknown' }

/** A sentence across the width of its column that stays while it is true. */
export function Banner({ kind, children, actions }: BannerProps) {
  const shape = shapes[kind]
  return (
    <div className={classes(styles.banner, styles[kind])} role="status">
      {shape && <StatusShape status={shape} label={null} />}
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  )
}
