import { useState } from 'react'
import type { Keeping } from '../../../shared/channels/view'
import { type Binding, originOf } from '../../../shared/secrets/binding'
import { text } from '../../../shared/text/text'
import { attempt, useCompanion } from '../../app/store'
import { FormDialog } from '../../ui/FormDialog'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { KeepingChoice } from './KeepingChoice'

interface SecretDialogProps {
  /** Null: the person chooses one. */
  name: string | null
  /** Who needs it, as far as that is known. */
  binding: Binding
  onClose: () => void
}

const recipients = ['server', 'commands', 'any'] as const

/** Enters a secret that monitors name, or another text for it. What is entered is never shown again. */
export function SecretDialog({ name: given, binding, onClose }: SecretDialogProps) {
  const protection = useCompanion((state) => state.secretProtection)
  const [name, setName] = useState(given ?? '')
  const [secret, setSecret] = useState('')
  const [to, setTo] = useState<Binding['to']>(binding.to)
  const [server, setServer] = useState(binding.to === 'server' ? binding.origin : '')
  const [keeping, setKeeping] = useState<Keeping>(protection === 'protected' ? 'protected' : 'session')
  const [problemOf, setProblemOf] = useState<Readonly<Record<string, string>>>({})
  const keep = async () => {
    const asked: Binding = to === 'server' ? { to, origin: originOf(server) ?? server } : { to }
    const reply = await attempt('secret.keep', { name: name.trim(), text: secret, binding: asked, keeping })
    const fields = reply.ok ? [] : reply.error.fields
    setProblemOf(Object.fromEntries(fields.map(({ field, sentence }) => [field, sentence])))
    return reply
  }
  const words = text.secrets.dialog
  return (
    <FormDialog
      title={given === null ? words.title : words.titleNamed(given)}
      description={words.description('{secret:NAME}')}
      verb={words.keep}
      ready={name.trim() !== '' && secret !== '' && (to !== 'server' || server.trim() !== '')}
      act={keep}
      onClose={onClose}
    >
      {given === null && (
        <TextField
          label={words.name}
          autoFocus
          mono
          problem={problemOf.name}
          value={name}
          onChange={setName}
        />
      )}
      <TextField
        label={words.secret}
        type="password"
        autoComplete="new-password"
        autoFocus={given !== null}
        mono
        hint={words.secretHint}
        problem={problemOf.text}
        value={secret}
        onChange={setSecret}
      />
      <Select
        label={words.giveTo}
        value={to}
        options={recipients.map((value) => ({ value, label: words.recipients[value] }))}
        onChange={setTo}
      />
      {to === 'server' && (
        <TextField
          label={words.server}
          mono
          placeholder={words.serverExample}
          hint={words.serverHint}
          problem={problemOf.origin}
          value={server}
          onChange={setServer}
        />
      )}
      <KeepingChoice keeping={keeping} onKeeping={setKeeping} />
    </FormDialog>
  )
}
