import { request, useCompanion } from '../../../app/store'
import { Card } from '../../../ui/Card'
import { Checkbox } from '../../../ui/Checkbox'
import styles from './SystemCard.module.css'

/** Watchkeeper as one of this laptop's programs. */
export function SystemCard() {
  const { autostart, versionFeed } = useCompanion((state) => state.companion)
  const tellNewerVersions = useCompanion((state) => state.preferences.tellNewerVersions)
  return (
    <Card title="On this laptop">
      <Checkbox
        checked={autostart.state === 'on'}
        disabled={autostart.state === 'unavailable'}
        label={<span className={styles.choice}>Start with the system, into the tray</span>}
        note={autostart.state === 'unavailable' ? autostart.why : undefined}
        onChange={(on) => void request('autostart.set', { on })}
      />
      <Checkbox
        checked={tellNewerVersions && versionFeed !== null}
        disabled={versionFeed === null}
        label={<span className={styles.choice}>Tell me when there is a newer version</span>}
        note={
          versionFeed === null
            ? 'This Watchkeeper was built to ask nobody.'
            : `Asks ${versionFeed} once a day. Nothing is installed by itself.`
        }
        onChange={(wanted) => void request('preferences.change', { tellNewerVersions: wanted })}
      />
    </Card>
  )
}
