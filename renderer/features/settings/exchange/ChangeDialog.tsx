import { useState } from 'react'
import type { PreferencesChange } from '../../../../shared/preferences'
import { changeWords, differences } from '../../../../shared/preferences/changed'
import { attempt, useCompanion } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import styles from './ChangeDialog.module.css'

interface ChangeDialogProps {
  what: 'import' | 'reset'
  change: PreferencesChange
  onClose: () => void
}

const words = {
  import: {
    title: 'Import settings',
    verb: 'Take them over',
    description: 'This is what the file would change. Channels and their secrets stay as they are.',
    nothing: 'Nothing in the file is different from what is set here.',
  },
  reset: {
    title: 'Reset all settings',
    verb: 'Reset',
    description: 'This is what would go back to its default. Channels, monitors and all records stay.',
    nothing: 'Everything stands at its default already.',
  },
} as const

/** Shows what many changes at once would make different, before they are made. */
export function ChangeDialog({ what, change, onClose }: ChangeDialogProps) {
  const now = useCompanion((state) => state.preferences)
  // What is shown is what was asked about, also while it is being done.
  const [before] = useState(now)
  const changed = differences(before, change)
  const { title, verb, description, nothing } = words[what]
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
                <del>{from}</del> <span aria-hidden="true">→</span> <ins>{to}</ins>
              </dd>
            </div>
          )
        })}
      </dl>
    </FormDialog>
  )
}
