import { type SecretName, secretNames } from '../../../../shared/channels/secret-names'
import type { Keeping, KeptSecret } from '../../../../shared/channels/view'
import { TextField } from '../../../ui/TextField'
import { Time } from '../../../ui/Time'
import { KeepingChoice } from '../../secrets/KeepingChoice'
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

/** The passwords and keys of a channel: they can be set, and never read again. */
export function SecretFields({ form, kept, keeping, problemOf, onChange, onKeeping }: SecretFieldsProps) {
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
      {shown.length > 0 && <KeepingChoice keeping={keeping} onKeeping={onKeeping} />}
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
