import { type ReactNode, useId } from 'react'
import styles from './Card.module.css'
import { classes } from './classes'

interface CardProps {
  /** The heading of the card; without one the card is plain paper. */
  title?: string
  actions?: ReactNode
  className?: string | undefined
  children: ReactNode
}

export function Card({ title, actions, className, children }: CardProps) {
  const titleId = useId()
  if (title === undefined) return <div className={classes(styles.card, className)}>{children}</div>
  return (
    <section className={classes(styles.card, className)} aria-labelledby={titleId}>
      <header className={styles.head}>
        <h2 id={titleId}>{title}</h2>
        {actions}
      </header>
      {children}
    </section>
  )
}
