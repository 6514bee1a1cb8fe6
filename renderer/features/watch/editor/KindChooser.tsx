import { ChevronDown } from 'lucide-react'
import { useCallback, useState } from 'react'
import { kindFacts } from '../../../../shared/watch/kinds/targets'
import type { MonitorKind } from '../../../../shared/watch/monitor'
import { Button } from '../../../ui/Button'
import { Menu, MenuGroup, MenuItem } from '../../../ui/Menu'
import { kindFields } from '../fields'
import { families } from '../fields/field'
import styles from './KindChooser.module.css'

interface KindChooserProps {
  kind: MonitorKind
  onChange: (kind: MonitorKind) => void
  /** Another kind would be another monitor. */
  fixed: boolean
}

/** What is watched: every kind with a line that says what it is for. */
export function KindChooser({ kind, onChange, fixed }: KindChooserProps) {
  const { purpose } = kindFields[kind]
  const [dialog, setDialog] = useState<HTMLElement | null>(null)
  const place = useCallback(
    (element: HTMLElement | null) => setDialog(element?.closest<HTMLElement>('[role="dialog"]') ?? null),
    [],
  )
  return (
    <div ref={place} className={styles.chooser}>
      <span className={styles.label} aria-hidden="true">
        What to watch
      </span>
      {fixed ? (
        <p className={styles.fixed}>{kindFacts[kind].label}</p>
      ) : (
        <Menu
          align="start"
          container={dialog}
          trigger={
            <Button className={styles.button} aria-label={`What to watch: ${kindFacts[kind].label}`}>
              {kindFacts[kind].label} <ChevronDown />
            </Button>
          }
        >
          {families.map((family) => (
            <MenuGroup key={family} title={family}>
              {Object.values(kindFields)
                .filter((fields) => fields.family === family)
                .map((fields) => (
                  <MenuItem key={fields.kind} onChoose={() => onChange(fields.kind)} note={fields.purpose}>
                    {kindFacts[fields.kind].label}
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
