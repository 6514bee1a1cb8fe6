import { Menu as Primitive } from '@base-ui/react/menu'
import { cloneElement, type ReactElement, type ReactNode, useState } from 'react'
import type { ButtonProps } from './Button'
import styles from './Menu.module.css'

interface MenuProps {
  /** The button that opens it. */
  trigger: ReactElement<ButtonProps>
  /** With which edge of the button it is in line. */
  align?: 'start' | 'end'
  /** Where it belongs, as in a dialog; else it is beside everything else of the window. */
  container?: HTMLElement | null
  /** Groups of items. */
  children: ReactNode
}

/**
 * A list of things to do that opens below a button. Until it is first opened it is that button alone: what a menu is
 * made of takes longer than most of what stands around it.
 */
export function Menu({ trigger, align = 'end', container, children }: MenuProps) {
  const [stage, setStage] = useState<Stage>('button')
  if (stage === 'button') return cloneElement(trigger, buttonOfMenu(setStage))
  return (
    <Primitive.Root defaultOpen onOpenChange={() => setStage('menu')}>
      <Primitive.Trigger render={trigger} />
      <Primitive.Portal container={container}>
        <Primitive.Positioner sideOffset={4} align={align} className={styles.place}>
          <Primitive.Popup ref={stage === 'opened by key' ? focusFirstItem : null} className={styles.menu}>
            {children}
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  )
}

type Stage = 'button' | 'opened by key' | 'menu'

/** What makes a button one that opens a menu. */
function buttonOfMenu(onOpen: (stage: Stage) => void): ButtonProps {
  return {
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    // A press of Enter or of the space bar is a click that no pointer made.
    onClick: ({ detail }) => onOpen(detail === 0 ? 'opened by key' : 'menu'),
    onKeyDown: (event) => {
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
      event.preventDefault()
      onOpen('opened by key')
    },
  }
}

/** In the next frame: the menu has to know its items, to go on from there. */
function focusFirstItem(menu: HTMLElement | null): void {
  requestAnimationFrame(() => menu?.querySelector<HTMLElement>('[role="menuitem"]')?.focus())
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
