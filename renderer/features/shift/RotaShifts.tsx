import { useState } from 'react'
import type { RotaShift } from '../../../shared/shift/rota-record'
import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { Button } from '../../ui/Button'
import { Sentence } from '../../ui/Sentence'
import { Time } from '../../ui/Time'
import { RotaDialog } from './RotaDialog'
import styles from './RotaShifts.module.css'

const mostShown = 4

/** The shifts that the calendar plans next, to be begun as they are planned. */
export function RotaShifts({ onChoose }: { onChoose: (shift: RotaShift) => void }) {
  const words = text.shift.rota
  const rota = useCompanion((state) => state.rota)
  const [asking, setAsking] = useState(false)
  return (
    <section className={styles.rota} aria-label={words.planned}>
      {rota?.shifts.slice(0, mostShown).map((shift) => (
        <Button key={shift.id} size="small" onClick={() => onChoose(shift)}>
          <Sentence of={words.shift(shift.title, <Time at={shift.startsAt} />, <Time at={shift.endsAt} />)} />
        </Button>
      ))}
      {rota !== null && rota.shifts.length === 0 && <small>{words.none}</small>}
      <Button size="small" variant="plain" onClick={() => setAsking(true)}>
        {rota === null ? words.take : words.change}
      </Button>
      {rota !== null && (
        <small>
          <Sentence of={words.read(rota.source, <Time at={rota.readAt} />)} />
          {rota.trouble !== null && ` ${rota.trouble}`}{' '}
          <Button size="small" variant="plain" onClick={() => void request('rota.forget', null)}>
            {words.forget}
          </Button>
        </small>
      )}
      {asking && <RotaDialog onClose={() => setAsking(false)} />}
    </section>
  )
}
