import { type SecretName, secretNames } from '../../../../shared/channels/secret-names'
import type { Keeping, KeptSecret } from '../../../../shared/channels/view'
import { useCompanion } from '../../../app/store'
import { Banner } from '../../../ui/Banner'
import { Select } from '../../../ui/Select'
import { TextField } from '../../../ui/TextField'
import { Time } from '../../../ui/Time'
import styles from './ChannelEditor.module.css'
import type { ChannelForm } from './channel-form'
import { keepingWords, secretWords } from './channel-words'

interface SecretFieldsProps {
  form: ChannelForm
  /** Those that the channel has already. */
  kept: readonly KeptSecret[]
  keeping: Keeping
  problemOf: (field: string) => string | undefined
  onChange: (form: ChannelForm) => void
  onKeeping: (keeping: Keeping) => void
}

const keepings = [
  { value: 'session', label: 'Until Watchkeeper ends; ask me again then' },
  { value: 'unprotected', label: 'In a file of this account, in the clear' },
] as const

/** The passwords and keys of a channel: they can be set, and never read again. */
export function SecretFields({ form, kept, keeping, problemOf, onChange, onKeeping }: SecretFieldsProps) {
  const protection = useCompanion((state) => state.secretProtection)
  const names: readonly SecretName[] = secretNames[form.kind]
  const shown = names.filter((name) => isAsked(name, form))
  return (
    <>
      {shown.map((name) => {
        const standing = kept.find((secret) => secret.name === name)
        return (
          <TextField
            key={name}
            type="password"
            autoComplete="new-password"
            mono
            label={secretWords[form.kind][name]?.label ?? name}
            hint={standing === undefined ? secretWords[form.kind][name]?.hint : <Kept secret={standing} />}
            problem={problemOf(name)}
            value={form.secrets[name] ?? ''}
            onChange={(text) => onChange({ ...form, secrets: { ...form.secrets, [name]: text } })}
          />
        )
      })}
      {protection === 'unprotected' && shown.length > 0 && (
        <div className={styles.keeping}>
          <Banner kind="problem">
            This system has no keychain that Watchkeeper can use, so it cannot protect a password or a key
            from others who can read your files.
          </Banner>
          <Select
            label="Keep what is typed above"
            value={keeping === 'unprotected' ? 'unprotected' : 'session'}
            options={keepings}
            onChange={onKeeping}
          />
        </div>
      )}
    </>
  )
}

/** A key without a signature, or a password without a user, is nothing to ask for. */
function isAsked(name: SecretName, { signed, text }: ChannelForm): boolean {
  if (name === 'signingKey') return signed
  return name !== 'password' || (text.user ?? '').trim() !== ''
}

function Kept({ secret }: { secret: KeptSecret }) {
  return (
    <>
      Set <Time at={secret.setAt} />, {keepingWords[secret.keeping]}. Leave it empty to keep it.
    </>
  )
}
