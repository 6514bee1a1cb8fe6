import { ChevronDown } from 'lucide-react'
import { useCallback, useState } from 'react'
import { text } from '../../../../shared/text/text'
import type { MonitorKind } from '../../../../shared/watch/monitor'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { kindFields } from '../fields'
import { families, familyOf } from '../fields/families'
import styles from './KindChooser.module.css'

interface KindChooserProps {
  kind: MonitorKind
  onChange: (kind: MonitorKind) => void
  /** Another kind would be another monitor. */
  fixed: boolean
}

/** What is watched: every kind with a line that says what it is for. */
export function KindChooser({ kind, onChange, fixed }: KindChooserProps) {
  const words = text.watch.editor
  const labels = text.watch.kinds
  const { purpose } = kindFields[kind]()
  const [dialog, setDialog] = useState<HTMLElement | null>(null)
  const place = useCallback(
    (element: HTMLElement | null) => setDialog(element?.closest<HTMLElement>('[role="dialog"]') ?? null),
    [],
  )
  return (
    <div ref={place} className={styles.chooser}>
      <span className={styles.label} aria-hidden="true">
        {words.whatToWatch}
      </span>
      {fixed ? (
        <p className={styles.fixed}>{labels[kind]}</p>
      ) : (
        <Menu
          align="start"
          container={dialog}
          trigger={
            <Button className={styles.button} aria-label={words.whatToWatchNow(labels[kind])}>
              {labels[kind]} <ChevronDown />
            </Button>
          }
        >
          {families.map((family) => (
            <MenuGroup key={family} title={text.watch.families[family]}>
              {Object.values(kindFields)
                .map((fieldsOf) => fieldsOf())
                .filter((fields) => familyOf[fields.kind] === family)
                .map((fields) => (
                  <MenuItem key={fields.kind} onChoose={() => onChange(fields.kind)} note={fields.purpose}>
                    {labels[fields.kind]}
                  </MenuItem>
                ))}
            </MenuGroup>
          ))}
        </Menu>
      )}
      <small className={styles.purpose}>{purpose}</small>
    </div>
  )
}
