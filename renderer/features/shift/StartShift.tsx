import { type FormEvent, useState } from 'react'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/TextField'
import { Time, useZone } from '../../ui/Time'
import { plannedEnd } from './planned-end'
import styles from './StartShift.module.css'

/** Begins a shift: who has the watch, and until when. */
export function StartShift() {
  const known = useCompanion((state) => state.preferences.name || state.companion.person)
  const zone = useZone()
  const [person, setPerson] = useState(known)
  const [until, setUntil] = useState('')
  const plannedEndAt = plannedEnd(until, Date.now(), zone)
  const understood = plannedEndAt !== null || until.trim() === ''
  const start = (event: FormEvent) => {
    event.preventDefault()
    void request('shift.start', { person: person.trim(), plannedEndAt })
  }
  return (
    <Card title="Nobody has the watch">
      <form className={styles.form} onSubmit={start}>
        <TextField
          label="Your name"
          hint="Entries and ticks are signed with it."
          required
          maxLength={80}
          value={person}
          onChange={setPerson}
        />
        <TextField
          label="Until"
          hint={
            plannedEndAt === null ? (
              'A time as 08:00, or empty.'
            ) : (
              <>
                Ends <Time at={plannedEndAt} />
              </>
            )
          }
          problem={understood ? undefined : 'Write a time as 08:00, or nothing.'}
          inputMode="numeric"
          placeholder="08:00"
          value={until}
          onChange={setUntil}
        />
        <Button
          variant="primary"
          type="submit"
          className={styles.start}
          disabled={person.trim() === '' || !understood}
        >
          Start the shift
        </Button>
      </form>
    </Card>
  )
}
