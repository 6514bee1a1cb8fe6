import type { Shift } from '../../../shared/shift/record'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Time } from '../../ui/Time'
import styles from './CurrentShifts.module.css'
import { EndShift } from './EndShift'

/** Everybody who has the watch, and what can be done with each shift. */
export function CurrentShifts() {
  const shifts = useCompanion((state) => state.shifts)
  const acting = useCompanion((state) => state.shift?.id ?? null)
  if (shifts.length === 0) return null
  return (
    <ul className={styles.list} aria-label="Shifts that are on">
      {shifts.map((shift) => (
        <li key={shift.id} className={styles.shift}>
          <span>
            <OnShift shift={shift} />
            {shifts.length > 1 && shift.id === acting && ', signs what is done here'}
          </span>
          <span className={styles.actions}>
            <Button
              size="small"
              aria-label={`${shift.pausedAt === null ? 'Pause' : 'Resume'} the shift of ${shift.person}`}
              onClick={() => void request('shift.pause', { id: shift.id, paused: shift.pausedAt === null })}
            >
              {shift.pausedAt === null ? 'Pause' : 'Resume'}
            </Button>
            <EndShift shift={shift} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function OnShift({ shift }: { shift: Shift }) {
  return (
    <>
      <b>{shift.person}</b> on since <Time at={shift.startedAt} />
      {shift.plannedEndAt !== null && (
        <>
          , until <Time at={shift.plannedEndAt} />
        </>
      )}
      {shift.pausedAt !== null && (
        <>
          , paused since <Time at={shift.pausedAt} />
        </>
      )}
    </>
  )
}
