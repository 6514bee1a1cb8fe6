import { Menu as Primitive } from '@base-ui/react/menu'
import type { ReactElement, ReactNode } from 'react'
import styles from './Menu.module.css'

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement
  /** With which edge of the button it is in line. */
  align?: 'start' | 'end'
  /** Where it belongs, as in a dialog; else it is beside everything else of the window. */
  container?: HTMLElement | null
  /** Groups of items. */
  children: ReactNode
}

/** A list of things to do that opens below a button. */
export function Menu({ trigger, align = 'end', container, children }: MenuProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger render={trigger} />
      <Primitive.Portal container={container}>
        <Primitive.Positioner sideOffset={4} align={align} className={styles.place}>
          <Primitive.Popup className={styles.menu}>{children}</Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

export function MenuGroup({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Primitive.Group className={styles.group}>
      {title !== undefined && <Primitive.GroupLabel className={styles.title}>{title}</Primitive.GroupLabel>}
      {children}
    </Primitive.Group>
  )
}

interface MenuItemProps {
  onChoose: () => void
  /** Quiet words below it. */
  note?: ReactNode
  children: ReactNode
}

export function MenuItem({ onChoose, note, children }: MenuItemProps) {
  return (
    <Primitive.Item className={styles.item} onClick={onChoose}>
      <span className={styles.words}>{children}</span>
      {note && <small className={styles.words}>{note}</small>}
    </Primitive.Item>
  )
}
