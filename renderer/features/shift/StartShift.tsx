import { type FormEvent, useState } from 'react'
import { parsePastTime } from '../../../shared/log/past-time'
import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { Sentence } from '../../ui/Sentence'
import { TextField } from '../../ui/TextField'
import { Time, useZone } from '../../ui/Time'
import { plannedEnd } from './planned-end'
import { RotaShifts } from './RotaShifts'
import styles from './StartShift.module.css'

/** Begins a shift: who has the watch, from when, and until when. */
export function StartShift({ onStarted }: { onStarted?: () => void }) {
  const words = text.shift.start
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
    <Card title={shifts.length === 0 ? text.shift.nobody : words.another}>
      <form className={styles.form} onSubmit={(event) => void start(event)}>
        <TextField
          label={words.name}
          hint={words.nameHint}
          required
          maxLength={80}
          value={person}
          onChange={setPerson}
        />
        <TextField
          label={words.from}
          hint={begun?.ok ? <Time at={begun.at} /> : words.fromHint}
          problem={begun?.ok === false ? begun.sentence : undefined}
          placeholder={words.now}
          value={from}
          onChange={setFrom}
        />
        <TextField
          label={words.until}
          hint={
            plannedEndAt === null ? words.untilHint : <Sentence of={words.ends(<Time at={plannedEndAt} />)} />
          }
          problem={plannedEndAt !== null || until.trim() === '' ? undefined : words.noTime}
          inputMode="numeric"
          placeholder="08:00"
          value={until}
          onChange={(written) => {
            setUntil(written)
            setRotaEnd(null)
          }}
        />
        <Button
          variant="primary"
          type="submit"
          className={styles.start}
          disabled={person.trim() === '' || !understood}
        >
          {words.start}
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
