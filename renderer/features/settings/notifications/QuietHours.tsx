import { text } from '../../../../shared/text/text'
import { minuteOfDay, timeOfDay } from '../../../../shared/time/time-of-day'
import { Checkbox } from '../../../ui/Checkbox'
import { TextField } from '../../../ui/TextField'
import type { PreferenceControl } from '../preference-control'
import styles from './Notifications.module.css'

/** When only what is urgent is told. */
export function QuietHours({
  label,
  explanation,
  value: quietHours,
  onChange,
}: PreferenceControl<'quietHours'>) {
  const words = text.settings.quietHours
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
        label={<span className={styles.choice}>{label}</span>}
        note={explanation}
        onChange={(wanted) => onChange({ ...quietHours, on: wanted })}
      />
      {on && (
        <>
          <div className={styles.row}>
            <TextField label={words.from} type="time" value={timeOfDay(from)} onChange={setTime('from')} />
            <TextField label={words.to} type="time" value={timeOfDay(to)} onChange={setTime('to')} />
          </div>
          <div className={styles.row}>
            {words.weekdays.map((name, place) => (
              <Checkbox
                key={name}
                checked={days.includes(place + 1)}
                label={<span className={styles.choice}>{name}</span>}
                onChange={setDay(place + 1)}
              />
            ))}
          </div>
          <p className={styles.hint}>{words.days}</p>
        </>
      )}
    </fieldset>
  )
}
