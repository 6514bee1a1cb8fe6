import { type FormEvent, useState } from 'react'
import type { Incident, IncidentRole } from '../../../../shared/incident/incident'
import { roleTitle } from '../../../../shared/incident/words'
import { text } from '../../../../shared/text/text'
import { request, useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { TextField } from '../../../ui/TextField'
import styles from './Roles.module.css'

const roles: readonly IncidentRole[] = ['commander', 'communication', 'scribe']

/** Who does what in the incident; each role can be handed over. */
export function Roles({ incident }: { incident: Incident }) {
  return (
    <Card title={text.incidents.pane.roles.title}>
      {roles.map((role) => (
        <Role key={role} incident={incident} role={role} />
      ))}
    </Card>
  )
}

function Role({ incident, role }: { incident: Incident; role: IncidentRole }) {
  const person = incident.roles[role]
  const me = useCompanion((state) => state.companion.person)
  const [name, setName] = useState<string | null>(null)
  const give = async (to: string | null) => {
    const reply = await request('incident.setRole', { id: incident.id, role, person: to })
    if (reply.ok) setName(null)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void give(name === null || name.trim() === '' ? null : name.trim())
  }
  const words = text.incidents.pane.roles
  const title = roleTitle(role)
  if (name !== null)
    return (
      <form className={styles.form} onSubmit={submit}>
        <TextField
          label={words.nameOf(title)}
          labelHidden
          autoFocus
          placeholder={words.example}
          maxLength={200}
          value={name}
          onChange={setName}
          onKeyDown={(event) => event.key === 'Escape' && setName(null)}
        />
        <Button size="small" type="submit">
          {words.giveIt}
        </Button>
      </form>
    )
  return (
    <div className={styles.role}>
      <span>{title}</span>
      <b className={person === null ? styles.nobody : undefined}>{person ?? words.nobody}</b>
      <span className={styles.actions}>
        {person !== me && (
          <Button variant="plain" size="small" onClick={() => void give(me)}>
            {words.takeIt}
          </Button>
        )}
        <Button
          variant="plain"
          size="small"
          aria-label={person === null ? words.giveNamed(title) : words.handOverNamed(title)}
          onClick={() => setName('')}
        >
          {person === null ? words.give : words.handOver}
        </Button>
      </span>
    </div>
  )
}
