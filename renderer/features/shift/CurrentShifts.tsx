import type { Shift } from '../../../shared/shift/record'
import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { bold, Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import styles from './CurrentShifts.module.css'
import { EndShift } from './EndShift'

/** Everybody who has the watch, and what can be done with each shift. */
export function CurrentShifts() {
  const words = text.shift.on
  const shifts = useCompanion((state) => state.shifts)
  const acting = useCompanion((state) => state.shift?.id ?? null)
  if (shifts.length === 0) return null
  return (
    <ul className={styles.list} aria-label={words.list}>
      {shifts.map((shift) => (
        <li key={shift.id} className={styles.shift}>
          <span>
            <OnShift shift={shift} />
            {shifts.length > 1 && shift.id === acting && `, ${words.signs}`}
          </span>
          <span className={styles.actions}>
            <Button
              aria-label={
                shift.pausedAt === null ? words.pauseOf(shift.person) : words.resumeOf(shift.person)
              }
              onClick={() => void request('shift.pause', { id: shift.id, paused: shift.pausedAt === null })}
            >
              {shift.pausedAt === null ? words.pause : words.resume}
            </Button>
            <EndShift shift={shift} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function OnShift({ shift }: { shift: Shift }) {
  const words = text.shift.on
  return (
    <>
      <Sentence of={words.since(shift.person, <Time at={shift.startedAt} />, bold)} />
      {shift.plannedEndAt !== null && (
        <>
          {', '}
          <Sentence of={words.until(<Time at={shift.plannedEndAt} />)} />
        </>
      )}
      {shift.pausedAt !== null && (
        <>
          {', '}
          <Sentence of={words.paused(<Time at={shift.pausedAt} />)} />
        </>
      )}
    </>
  )
}
