import { hushAt } from '../../../../shared/notify/hush'
import { usualNotifyPreferences } from '../../../../shared/notify/usual-preferences'
import { text } from '../../../../shared/text/text'
import { localTime } from '../../../../shared/time/display'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { useNow } from '../../../ui/clock'
import { useZone } from '../../../ui/Time'
import type { PreferenceControl } from '../preference-control'
import styles from './Notifications.module.css'

const hour = 60 * 60_000

/** For a screen that others see: nothing pops up and nothing sounds. */
export function PresentationMode({
  label,
  explanation,
  value: presentation,
  onChange,
}: PreferenceControl<'presentation'>) {
  const words = text.settings.presentation
  const now = useNow(60_000)
  const zone = useZone()
  const isOn = hushAt({ ...usualNotifyPreferences, presentation }, now, zone) !== null
  if (presentation === null || !isOn) {
    const begin = (until: number | null) => () => onChange({ until, letsMostSevere: false })
    return (
      <div className={styles.group}>
        <p className={styles.hint}>
          <b className={styles.choice}>{label}</b> {explanation}
        </p>
        <div className={styles.row}>
          <Button onClick={begin(null)}>{words.begin}</Button>
          <Button onClick={() => begin(Date.now() + hour)()}>{words.beginForAnHour}</Button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.group}>
      <div className={styles.row}>
        <b>
          {presentation.until === null ? words.isOn : words.isOnUntil(localTime(presentation.until, zone))}
        </b>
        <Button onClick={() => onChange(null)}>{words.end}</Button>
      </div>
      <Checkbox
        checked={presentation.letsMostSevere}
        label={<span className={styles.choice}>{words.showMostSevere}</span>}
        onChange={(letsMostSevere) => onChange({ ...presentation, letsMostSevere })}
      />
    </div>
  )
}
