import { Dialog as Primitive } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './Dialog.module.css'

interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  /** One sentence below the title. */
  description?: ReactNode
  /** Buttons, the one that does it last. */
  actions?: ReactNode
  width?: 'narrow' | 'regular' | 'wide'
  /** Nothing in it takes the focus, so that what is longer than the window is scrolled as a whole. */
  textOnly?: boolean
  children?: ReactNode
}

export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, actions, width = 'regular', textOnly, children } = props
  return (
    <Primitive.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Primitive.Portal>
        <Primitive.Backdrop className={styles.veil} />
        <Primitive.Popup className={classes(styles.popup, styles[width])}>
          <header className={styles.head}>
            <Primitive.Title className={styles.title}>{title}</Primitive.Title>
            {description && (
              <Primitive.Description className={styles.description}>{description}</Primitive.Description>
            )}
          </header>
          {children && (
            <div
              className={styles.body}
              {...(textOnly && { role: 'region', 'aria-label': title, tabIndex: 0 })}
            >
              {children}
            </div>
          )}
          {actions && <footer className={styles.actions}>{actions}</footer>}
        </Primitive.Popup>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
