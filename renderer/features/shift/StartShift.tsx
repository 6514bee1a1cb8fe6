import { type FormEvent, useState } from 'react'
import { parsePastTime } from '../../../shared/log/past-time'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/TextField'
import { Time, useZone } from '../../ui/Time'
import { plannedEnd } from './planned-end'
import { RotaShifts } from './RotaShifts'
import styles from './StartShift.module.css'

/** Begins a shift: who has the watch, from when, and until when. */
export function StartShift({ onStarted }: { onStarted?: () => void }) {
  const shifts = useCompanion((state) => state.shifts)
  const known = useCompanion((state) => state.preferences.name || state.companion.person)
  const zone = useZone()
  const [person, setPerson] = useState(shifts.length === 0 ? known : '')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [rotaEnd, setRotaEnd] = useState<number | null>(null)
  const begun = from.trim() === '' ? null : parsePastTime(from, Date.now(), zone)
  const plannedEndAt = rotaEnd ?? plannedEnd(until, Date.now(), zone)
  const understood = (plannedEndAt !== null || until.trim() === '') && begun?.ok !== false
  const start = async (event: FormEvent) => {
    event.preventDefault()
    const startedAt = begun?.ok ? begun.at : null
    const reply = await request('shift.start', { person: person.trim(), startedAt, plannedEndAt })
    if (reply.ok) onStarted?.()
  }
  return (
    <Card title={shifts.length === 0 ? 'Nobody has the watch' : 'Another shift'}>
      <form className={styles.form} onSubmit={(event) => void start(event)}>
        <TextField
          label="Your name"
          hint="Entries and ticks are signed with it."
          required
          maxLength={80}
          value={person}
          onChange={setPerson}
        />
        <TextField
          label="From"
          hint={begun?.ok ? <Time at={begun.at} /> : 'Now, or a time as 07:30.'}
          problem={begun?.ok === false ? begun.sentence : undefined}
          placeholder="now"
          value={from}
          onChange={setFrom}
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
          problem={
            plannedEndAt !== null || until.trim() === '' ? undefined : 'Write a time as 08:00, or nothing.'
          }
          inputMode="numeric"
          placeholder="08:00"
          value={until}
          onChange={(text) => {
            setUntil(text)
            setRotaEnd(null)
          }}
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
      <RotaShifts
        onChoose={(shift) => {
          if (shift.person !== null) setPerson(shift.person)
          setUntil('')
          setRotaEnd(shift.endsAt)
        }}
      />
    </Card>
  )
}
