import type { QuietHours as Hours } from '../../../../shared/notify/preferences'
import { Checkbox } from '../../../ui/Checkbox'
import { TextField } from '../../../ui/TextField'
import styles from './NotificationsCard.module.css'
import { minuteOfDay, timeOfDay } from './time-of-day'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const

/** When only what is urgent is told. */
export function QuietHours({
  quietHours,
  onChange,
}: {
  quietHours: Hours
  onChange: (hours: Hours) => void
}) {
  const { on, from, to, days } = quietHours
  const setTime = (end: 'from' | 'to') => (written: string) => {
    const minute = minuteOfDay(written)
    if (minute !== null) onChange({ ...quietHours, [end]: minute })
  }
  const setDay = (day: number) => (chosen: boolean) => {
    const others = days.filter((one) => one !== day)
    onChange({ ...quietHours, days: chosen ? [...others, day].sort() : others })
  }
  return (
    <fieldset className={styles.group}>
      <Checkbox
        checked={on}
        label={<span className={styles.choice}>Quiet hours</span>}
        note="P1 and P2 are told all the same; what else comes is told when they end, as one."
        onChange={(wanted) => onChange({ ...quietHours, on: wanted })}
      />
      {on && (
        <>
          <div className={styles.row}>
            <TextField label="From" type="time" value={timeOfDay(from)} onChange={setTime('from')} />
            <TextField label="To" type="time" value={timeOfDay(to)} onChange={setTime('to')} />
          </div>
          <div className={styles.row}>
            {weekdays.map((name, place) => (
              <Checkbox
                key={name}
                checked={days.includes(place + 1)}
                label={<span className={styles.choice}>{name}</span>}
                onChange={setDay(place + 1)}
              />
            ))}
          </div>
          <p className={styles.hint}>The days are those on which they begin.</p>
        </>
      )}
    </fieldset>
  )
}
