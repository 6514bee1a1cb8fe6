import { Tooltip as Primitive } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import styles from './Tooltip.module.css'

const opensAfter = 250

/** Words about one element, shown while it has the pointer or the focus. What must be heard is said there as well. */
export function Tooltip({ text, children }: { text: string; children: ReactElement }) {
  return (
    <Primitive.Root>
      <Primitive.Trigger render={children} delay={opensAfter} />
      <Primitive.Portal>
        <Primitive.Positioner sideOffset={6} className={styles.place}>
          <Primitive.Popup className={styles.tooltip}>
            <bdi dir="ltr">{text}</bdi>
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  )
}
