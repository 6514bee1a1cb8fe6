import type { ReactNode } from 'react'
import { classes } from './classes'
import styles from './Screen.module.css'

interface ScreenProps {
  /** `flow`: one column that scrolls as a whole. `fill`: as high as the window, its parts scroll. */
  layout?: 'flow' | 'fill'
  className?: string | undefined
  children: ReactNode
}

/** The paper of a screen: the same margins everywhere. */
export function Screen({ layout = 'flow', className, children }: ScreenProps) {
  return <div className={classes(styles.screen, styles[layout], className)}>{children}</div>
}
