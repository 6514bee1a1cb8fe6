import type { RequestInput } from '../../../../shared/contract'
import { request, useCompanion } from '../../../app/store'
import { Card } from '../../../ui/Card'
import { Checkbox } from '../../../ui/Checkbox'
import { Select } from '../../../ui/Select'
import styles from './NotificationsCard.module.css'
import { PresentationMode } from './PresentationMode'
import { QuietHours } from './QuietHours'
import { Rehearsal } from './Rehearsal'
import { Sounds } from './Sounds'

const bundleChoices = [
  { value: '0', label: 'Nothing: each by itself' },
  { value: '15', label: '15 s' },
  { value: '30', label: '30 s' },
  { value: '60', label: '1 min' },
  { value: '120', label: '2 min' },
  { value: '300', label: '5 min' },
]

/** How a person is told, apart from the window. */
export function NotificationsCard() {
  const { notifications, bundleSeconds, quietHours, presentation, sounds } = useCompanion(
    (state) => state.preferences,
  )
  const written = String(bundleSeconds)
  const isUsual = bundleChoices.some(({ value }) => value === written)
  return (
    <Card title="Notifications">
      <div className={styles.parts}>
        <Checkbox
          checked={notifications}
          label={<span className={styles.choice}>Show notifications of the system</span>}
          note="Alerts, escalations and checklists that come due. The tray and the window’s title tell in any case."
          onChange={(wanted) => change({ notifications: wanted })}
        />
        <Select
          className={styles.short}
          label="Gather what follows within"
          hint="The first is shown at once, what follows within this time as one; what is more severe never waits."
          value={written}
          options={isUsual ? bundleChoices : [...bundleChoices, { value: written, label: `${written} s` }]}
          onChange={(seconds) => change({ bundleSeconds: Number(seconds) })}
        />
        <QuietHours quietHours={quietHours} onChange={(hours) => change({ quietHours: hours })} />
        <PresentationMode presentation={presentation} onChange={(mode) => change({ presentation: mode })} />
        <Sounds sounds={sounds} onChange={(chosen) => change({ sounds: chosen })} />
        <Rehearsal />
      </div>
    </Card>
  )
}

function change(preferences: RequestInput<'preferences.change'>) {
  void request('preferences.change', preferences)
}
