import { hushAt } from '../../../../shared/notify/hush'
import { usualNotifyPreferences } from '../../../../shared/notify/usual-preferences'
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
          <Button onClick={begin(null)}>Begin presentation mode</Button>
          <Button onClick={() => begin(Date.now() + hour)()}>Begin it for 1 h</Button>
        </div>
      </div>
    )
  }
  return (
    <div className={styles.group}>
      <div className={styles.row}>
        <b>
          Presentation mode is on
          {presentation.until !== null && ` until ${localTime(presentation.until, zone)}`}
        </b>
        <Button onClick={() => onChange(null)}>End presentation mode</Button>
      </div>
      <Checkbox
        checked={presentation.letsMostSevere}
        label={<span className={styles.choice}>Show a P1 all the same</span>}
        onChange={(letsMostSevere) => onChange({ ...presentation, letsMostSevere })}
      />
    </div>
  )
}
