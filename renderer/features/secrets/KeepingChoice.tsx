import type { Keeping } from '../../../shared/channels/view'
import { text } from '../../../shared/text/text'
import { useCompanion } from '../../app/store'
import { Banner } from '../../ui/Banner'
import { Select } from '../../ui/Select'
import styles from './Secrets.module.css'

const keepings = ['session', 'unprotected'] as const

interface KeepingChoiceProps {
  keeping: Keeping
  onKeeping: (keeping: Keeping) => void
}

/** Where there is no keychain, a person says how secrets are kept: never in the clear without being asked. */
export function KeepingChoice({ keeping, onKeeping }: KeepingChoiceProps) {
  const protection = useCompanion((state) => state.secretProtection)
  if (protection === 'protected') return null
  const words = text.secrets.keeping
  return (
    <div className={styles.keeping}>
      <Banner kind="problem">{words.unprotected}</Banner>
      <Select
        label={words.label}
        value={keeping === 'unprotected' ? 'unprotected' : 'session'}
        options={keepings.map((value) => ({ value, label: words.ways[value] }))}
        onChange={onKeeping}
      />
    </div>
  )
}
