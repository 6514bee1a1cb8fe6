import { useState } from 'react'
import type { RotaShift } from '../../../shared/shift/rota-record'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Time } from '../../ui/Time'
import { RotaDialog } from './RotaDialog'
import styles from './RotaShifts.module.css'

const mostShown = 4

/** The shifts that the calendar plans next, to be begun as they are planned. */
export function RotaShifts({ onChoose }: { onChoose: (shift: RotaShift) => void }) {
  const rota = useCompanion((state) => state.rota)
  const [asking, setAsking] = useState(false)
  return (
    <section className={styles.rota} aria-label="Planned shifts">
      {rota?.shifts.slice(0, mostShown).map((shift) => (
        <Button key={shift.id} size="small" onClick={() => onChoose(shift)}>
          {shift.title}: <Time at={shift.startsAt} /> to <Time at={shift.endsAt} />
        </Button>
      ))}
      {rota !== null && rota.shifts.length === 0 && (
        <small>The calendar plans no shift in the next 14 days.</small>
      )}
      <Button size="small" variant="plain" onClick={() => setAsking(true)}>
        {rota === null ? 'Take shifts from a calendar…' : 'Calendar…'}
      </Button>
      {rota !== null && (
        <small>
          From {rota.source}, read <Time at={rota.readAt} />.{rota.trouble !== null && ` ${rota.trouble}`}{' '}
          <Button size="small" variant="plain" onClick={() => void request('rota.forget', null)}>
            Forget it
          </Button>
        </small>
      )}
      {asking && <RotaDialog onClose={() => setAsking(false)} />}
    </section>
  )
}
