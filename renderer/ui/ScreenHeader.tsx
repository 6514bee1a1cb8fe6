import type { ReactNode } from 'react'
import styles from './ScreenHeader.module.css'

interface ScreenHeaderProps {
  title: string
  /** A few quiet words beside the title. */
  note?: ReactNode
  actions?: ReactNode
}

export function ScreenHeader({ title, note, actions }: ScreenHeaderProps) {
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>{title}</h1>
      {note && <small className={styles.note}>{note}</small>}
      {actions && <div className={styles.actions}>{actions}</div>}
    </header>
  )
}
