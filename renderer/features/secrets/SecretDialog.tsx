import { useState } from 'react'
import type { Keeping } from '../../../shared/channels/view'
import { type Binding, originOf } from '../../../shared/secrets/binding'
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

const recipients = [
  { value: 'server', label: 'One server' },
  { value: 'commands', label: 'Commands that are approved here' },
  { value: 'any', label: 'Any monitor that names it' },
] as const

/** Enters a secret that monitors name, or another text for it. What is entered is never shown again. */
export function SecretDialog({ name: given, binding, onClose }: SecretDialogProps) {
  const protection = useCompanion((state) => state.secretProtection)
  const [name, setName] = useState(given ?? '')
  const [text, setText] = useState('')
  const [to, setTo] = useState<Binding['to']>(binding.to)
  const [server, setServer] = useState(binding.to === 'server' ? binding.origin : '')
  const [keeping, setKeeping] = useState<Keeping>(protection === 'protected' ? 'protected' : 'session')
  const [problemOf, setProblemOf] = useState<Readonly<Record<string, string>>>({})
  const keep = async () => {
    const asked: Binding = to === 'server' ? { to, origin: originOf(server) ?? server } : { to }
    const reply = await attempt('secret.keep', { name: name.trim(), text, binding: asked, keeping })
    const fields = reply.ok ? [] : reply.error.fields
    setProblemOf(Object.fromEntries(fields.map(({ field, sentence }) => [field, sentence])))
    return reply
  }
  return (
    <FormDialog
      title={given === null ? 'Add a secret' : `Enter the secret ${given}`}
      description="It stays on this laptop. A monitor has it sent where {secret:NAME} stands in its headers or its environment."
      verb="Keep it"
      ready={name.trim() !== '' && text !== '' && (to !== 'server' || server.trim() !== '')}
      act={keep}
      onClose={onClose}
    >
      {given === null && (
        <TextField label="Name" autoFocus mono problem={problemOf.name} value={name} onChange={setName} />
      )}
      <TextField
        label="Secret"
        type="password"
        autoComplete="new-password"
        autoFocus={given !== null}
        mono
        hint="Without words such as Bearer, which stand where it is used."
        problem={problemOf.text}
        value={text}
        onChange={setText}
      />
      <Select label="Give it to" value={to} options={recipients} onChange={setTo} />
      {to === 'server' && (
        <TextField
          label="Server"
          mono
          placeholder="https://prometheus.example"
          hint="Should a definition be changed to ask another, it does not get the secret."
          problem={problemOf.origin}
          value={server}
          onChange={setServer}
        />
      )}
      <KeepingChoice keeping={keeping} onKeeping={setKeeping} />
    </FormDialog>
  )
}
