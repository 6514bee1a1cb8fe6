import { useId } from 'react'
import { text } from '../../../../shared/text/text'
import { Checkbox } from '../../../ui/Checkbox'
import type { PreferenceControl } from '../preference-control'
import styles from './Notifications.module.css'

/** Which severities are heard, and how loud. */
export function Sounds({ label, explanation, value: sounds, onChange }: PreferenceControl<'sounds'>) {
  const volumeId = useId()
  return (
    <fieldset className={styles.group}>
      <Checkbox
        checked={!sounds.silent}
        label={<span className={styles.choice}>{label}</span>}
        note={explanation}
        onChange={(wanted) => onChange({ ...sounds, silent: !wanted })}
      />
      {!sounds.silent && (
        <>
          <div className={styles.row}>
            {severities.map((severity) => (
              <Checkbox
                key={severity}
                checked={sounds.severities[severity]}
                label={<span className={styles.choice}>{severity}</span>}
                onChange={(on) =>
                  onChange({ ...sounds, severities: { ...sounds.severities, [severity]: on } })
                }
              />
            ))}
          </div>
          <div className={styles.volume}>
            <label htmlFor={volumeId}>{text.settings.sounds.volume}</label>
            <input
              id={volumeId}
              type="range"
              min={0}
              max={100}
              step={5}
              value={sounds.volume}
              onChange={(event) => onChange({ ...sounds, volume: Number(event.target.value) })}
            />
            <output htmlFor={volumeId}>{text.settings.sounds.percent(sounds.volume)}</output>
          </div>
        </>
      )}
    </fieldset>
  )
}

const severities = ['P1', 'P2', 'P3', 'P4'] as const
