import type { Preferences } from '../../../shared/preferences'
import type { ListedKey } from '../../../shared/preferences/listed'

/** What a control that was made for one preference is given. */
export interface PreferenceControl<Key extends ListedKey> {
  label: string
  explanation: string
  value: Preferences[Key]
  onChange: (value: Preferences[Key]) => void
}
