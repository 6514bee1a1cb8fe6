import { useId } from 'react'
import type { SoundPreferences } from '../../../../shared/notify/preferences'
import { Checkbox } from '../../../ui/Checkbox'
import styles from './NotificationsCard.module.css'

/** Which severities are heard, and how loud. */
export function Sounds({
  sounds,
  onChange,
}: {
  sounds: SoundPreferences
  onChange: (sounds: SoundPreferences) => void
}) {
  const volumeId = useId()
  return (
    <fieldset className={styles.group}>
      <Checkbox
        checked={!sounds.silent}
        label={<span className={styles.choice}>Play sounds</span>}
        note="A severity whose sound is off is heard only when the system shows no notification."
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
            <label htmlFor={volumeId}>Volume</label>
            <input
              id={volumeId}
              type="range"
              min={0}
              max={100}
              step={5}
              value={sounds.volume}
              onChange={(event) => onChange({ ...sounds, volume: Number(event.target.value) })}
            />
            <output htmlFor={volumeId}>{sounds.volume} %</output>
          </div>
        </>
      )}
    </fieldset>
  )
}

const severities = ['P1', 'P2', 'P3', 'P4'] as const
