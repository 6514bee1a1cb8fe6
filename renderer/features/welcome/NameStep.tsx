import { text } from '../../../shared/text/text'
import { request, useCompanion } from '../../app/store'
import { useSavedText } from '../../app/use-saved-text'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/TextField'
import styles from './Welcome.module.css'

/** Who acts while no shift names somebody. */
export function NameStep() {
  const words = text.welcome.name
  const name = useCompanion((state) => state.preferences.name)
  const person = useCompanion((state) => state.companion.person)
  const {
    text: written,
    type,
    field,
  } = useSavedText(name, (typed) => request('preferences.change', { name: typed.trim() }))
  return (
    <Card title={words.title}>
      <TextField
        className={styles.short}
        label={words.label}
        hint={words.hint}
        placeholder={name === '' ? person : undefined}
        maxLength={80}
        value={written}
        onChange={type}
        {...field}
      />
    </Card>
  )
}
