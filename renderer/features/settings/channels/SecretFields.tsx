import type { ReactNode } from 'react'
import { type SecretName, secretNames } from '../../../../shared/channels/secret-names'
import type { Keeping, KeptSecret } from '../../../../shared/channels/view'
import { text } from '../../../../shared/text/text'
import { Sentence } from '../../../ui/Sentence'
import { TextField } from '../../../ui/TextField'
import { Time } from '../../../ui/Time'
import { KeepingChoice } from '../../secrets/KeepingChoice'
import type { ChannelForm } from './channel-form'

interface SecretFieldsProps {
  form: ChannelForm
  /** Those that the channel has already. */
  kept: readonly KeptSecret[]
  keeping: Keeping
  problemOf: (field: string) => string | undefined
  onChange: (form: ChannelForm) => void
  onKeeping: (keeping: Keeping) => void
}

type SecretWords = Readonly<Partial<Record<SecretName, { label: string; hint: string }>>>

/** The passwords and keys of a channel: they can be set, and never read again. */
export function SecretFields({ form, kept, keeping, problemOf, onChange, onKeeping }: SecretFieldsProps) {
  const words: SecretWords = text.channels.settings.secrets[form.kind]
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
            label={words[name]?.label ?? name}
            hint={standing === undefined ? words[name]?.hint : <Kept secret={standing} />}
            problem={problemOf(name)}
            value={form.secrets[name] ?? ''}
            onChange={(typed) => onChange({ ...form, secrets: { ...form.secrets, [name]: typed } })}
          />
        )
      })}
      {shown.length > 0 && <KeepingChoice keeping={keeping} onKeeping={onKeeping} />}
    </>
  )
}

/** A key without a signature, or a password without a user, is nothing to ask for. */
function isAsked(name: SecretName, form: ChannelForm): boolean {
  if (name === 'signingKey') return form.signed
  return name !== 'password' || (form.text.user ?? '').trim() !== ''
}

function Kept({ secret }: { secret: KeptSecret }) {
  const kept = text.secrets.kept[secret.keeping]
  return <Sentence of={text.channels.settings.keptSecret<ReactNode>(<Time at={secret.setAt} />, kept)} />
}
