import type { Preferences } from '../../../shared/preferences'
import { type Catalogue, text } from '../../../shared/text/text'
import { formatDuration } from '../../../shared/time/duration'
import { Select } from '../../ui/Select'
import styles from './HistoryKept.module.css'
import type { PreferenceControl } from './preference-control'

type History = Preferences['history']

const hour = 60 * 60_000
const day = 24 * hour

const choices: readonly {
  key: keyof History
  label: keyof Catalogue['settings']['kept']
  /** Milliseconds of one that the preference counts. */
  unit: number
  counts: readonly number[]
}[] = [
  { key: 'checkHours', label: 'checks', unit: hour, counts: [24, 48, 96, 168, 336] },
  { key: 'minuteDays', label: 'minutes', unit: day, counts: [7, 14, 30, 60, 90] },
  { key: 'hourDays', label: 'hours', unit: day, counts: [90, 180, 400, 800, 1830] },
]

/** How long each kind of record is kept; what is older is deleted bit by bit. */
export function HistoryKept({ label, explanation, value: history, onChange }: PreferenceControl<'history'>) {
  return (
    <>
      <p className={styles.hint}>
        <b>{label}</b> {explanation}
      </p>
      <div className={styles.choices}>
        {choices.map(({ key, label, unit, counts }) => (
          <Select
            key={key}
            label={text.settings.kept[label]}
            value={String(history[key])}
            options={optionsWith(counts, history[key]).map((count) => ({
              value: String(count),
              label: formatDuration(count * unit),
            }))}
            onChange={(chosen) => onChange({ ...history, [key]: Number(chosen) })}
          />
        ))}
      </div>
    </>
  )
}

/** What is in force may have been written by hand. */
function optionsWith(counts: readonly number[], inForce: number): number[] {
  return [...new Set([...counts, inForce])].sort((one, other) => one - other)
}
