import { request, useCompanion } from '../../app/store'
import { useSavedText } from '../../app/use-saved-text'
import { Card } from '../../ui/Card'
import { TextField } from '../../ui/TextField'
import styles from './Welcome.module.css'

/** Who acts while no shift names somebody. */
export function NameStep() {
  const name = useCompanion((state) => state.preferences.name)
  const person = useCompanion((state) => state.companion.person)
  const { text, type, field } = useSavedText(name, (written) =>
    request('preferences.change', { name: written.trim() }),
  )
  return (
    <Card title="You">
      <TextField
        className={styles.short}
        label="Your name"
        hint="Signs what you tick, write and acknowledge. It is saved as you type."
        placeholder={name === '' ? person : undefined}
        maxLength={80}
        value={text}
        onChange={type}
        {...field}
      />
    </Card>
  )
}
