import { request, useCompanion } from '../../app/store'
import { useSavedText } from '../../app/use-saved-text'
import { TextField } from '../../ui/TextField'
import type { PreferenceControl } from './preference-control'
import styles from './SettingsScreen.module.css'

/** Whose name stands under what is done here. */
export function Name({ label, explanation, value }: PreferenceControl<'name'>) {
  const person = useCompanion((state) => state.companion.person)
  const { text, type, field } = useSavedText(value, (name) =>
    request('preferences.change', { name: name.trim() }),
  )
  return (
    <TextField
      className={styles.short}
      label={label}
      hint={explanation}
      placeholder={value === '' ? person : undefined}
      maxLength={80}
      value={text}
      onChange={type}
      {...field}
    />
  )
}
