import { hushAt } from '../../shared/notify/hush'
import { useNow } from '../ui/clock'
import { Time, useZone } from '../ui/Time'
import { addressOf } from './routes'
import { useCompanion } from './store'
import styles from './TopBar.module.css'

/** That not everything is told for now; leads to where that is chosen. */
export default function HushNote() {
  const preferences = useCompanion((state) => state.preferences)
  const now = useNow(60_000)
  const hush = hushAt(preferences, now, useZone())
  if (hush === null) return null
  return (
    <a className={styles.runbook} href={addressOf('settings')}>
      <span>
        {hush.kind === 'presentation' ? 'Presentation mode' : 'Quiet hours'}
        {hush.until !== null && (
          <>
            {' '}
            until <Time at={hush.until} />
          </>
        )}
      </span>
    </a>
  )
}
