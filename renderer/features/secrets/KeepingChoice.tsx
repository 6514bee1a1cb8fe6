import type { Keeping } from '../../../shared/channels/view'
import { useCompanion } from '../../app/store'
import { Banner } from '../../ui/Banner'
import { Select } from '../../ui/Select'
import styles from './Secrets.module.css'

const keepings = [
  { value: 'session', label: 'Until Watchkeeper ends; ask me again then' },
  { value: 'unprotected', label: 'In a file of this account, in the clear' },
] as const

interface KeepingChoiceProps {
  keeping: Keeping
  onKeeping: (keeping: Keeping) => void
}

/** Where there is no keychain, a person says how secrets are kept: never in the clear without being asked. */
export function KeepingChoice({ keeping, onKeeping }: KeepingChoiceProps) {
  const protection = useCompanion((state) => state.secretProtection)
  if (protection === 'protected') return null
  return (
    <div className={styles.keeping}>
      <Banner kind="problem">
        This system has no keychain that Watchkeeper can use, so it cannot protect a password or a key from
        others who can read your files.
      </Banner>
      <Select
        label="Keep what is typed above"
        value={keeping === 'unprotected' ? 'unprotected' : 'session'}
        options={keepings}
        onChange={onKeeping}
      />
    </div>
  )
}
