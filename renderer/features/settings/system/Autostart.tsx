import { text } from '../../../../shared/text/text'
import { request, useCompanion } from '../../../app/store'
import { Checkbox } from '../../../ui/Checkbox'
import styles from '../PreferenceRow.module.css'

/** Kept by the system, not by Watchkeeper: so it has no default here. */
export function Autostart() {
  const autostart = useCompanion((state) => state.companion.autostart)
  return (
    <div className={styles.row}>
      <Checkbox
        checked={autostart.state === 'on'}
        disabled={autostart.state === 'unavailable'}
        label={<span className={styles.label}>{text.settings.autostart}</span>}
        note={autostart.state === 'unavailable' ? autostart.why : undefined}
        onChange={(on) => void request('autostart.set', { on })}
      />
    </div>
  )
}
