import { Field, type FieldText, splitField } from './Field'
import styles from './Select.module.css'

interface SelectProps<Value extends string> extends FieldText {
  value: Value
  options: readonly { value: Value; label: string }[]
  onChange: (value: Value) => void
  disabled?: boolean
}

/** The platform's own list to choose from: it needs no styles at run time and works with every screen reader. */
export function Select<Value extends string>(props: SelectProps<Value>) {
  const { around, control } = splitField(props)
  const { value, options, onChange, disabled } = control
  return (
    <Field {...around}>
      {(attributes) => (
        <select
          {...attributes}
          className={styles.select}
          value={value}
          disabled={disabled}
          onChange={(event) => {
            const chosen = options.find((option) => option.value === event.target.value)
            if (chosen) onChange(chosen.value)
          }}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
