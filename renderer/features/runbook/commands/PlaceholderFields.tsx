import { text } from '../../../../shared/text/text'
import { TextField } from '../../../ui/TextField'
import styles from './CommandLine.module.css'
import { isSecret } from './command'

interface PlaceholderFieldsProps {
  placeholders: string[]
  values: Record<string, string>
  onFill: (placeholder: string, value: string) => void
}

/** A field for each placeholder of a command. */
export function PlaceholderFields({ placeholders, values, onFill }: PlaceholderFieldsProps) {
  return (
    <div className={styles.fields}>
      {placeholders.map((placeholder) => (
        <TextField
          key={placeholder}
          label={placeholder}
          hint={isSecret(placeholder) ? text.runbook.commands.notKept : undefined}
          mono
          maxLength={2000}
          value={values[placeholder] ?? ''}
          onChange={(value) => onFill(placeholder, value)}
        />
      ))}
    </div>
  )
}
