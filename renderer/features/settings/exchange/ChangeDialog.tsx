import { useState } from 'react'
import type { PreferencesChange } from '../../../../shared/preferences'
import { changeWords, differences } from '../../../../shared/preferences/changed'
import { text } from '../../../../shared/text/text'
import { attempt, useCompanion } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import styles from './ChangeDialog.module.css'

interface ChangeDialogProps {
  what: 'import' | 'reset'
  change: PreferencesChange
  onClose: () => void
}

/** Shows what many changes at once would make different, before they are made. */
export function ChangeDialog({ what, change, onClose }: ChangeDialogProps) {
  const now = useCompanion((state) => state.preferences)
  // What is shown is what was asked about, also while it is being done.
  const [before] = useState(now)
  const changed = differences(before, change)
  const { title, verb, description, nothing } = text.settings.exchange.changes[what]
  return (
    <FormDialog
      title={title}
      description={changed.length === 0 ? nothing : description}
      verb={verb}
      ready={changed.length > 0}
      act={() => attempt('preferences.change', change)}
      onClose={onClose}
    >
      <dl className={styles.changes}>
        {changed.map((key) => {
          const { label, from, to } = changeWords(before, change, key)
          return (
            <div key={key} className={styles.change}>
              <dt>{label}</dt>
              <dd>
                <del>{from}</del> <span aria-hidden="true">{'→'}</span> <ins>{to}</ins>
              </dd>
            </div>
          )
        })}
      </dl>
    </FormDialog>
  )
}
