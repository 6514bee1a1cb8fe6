import type { InputHTMLAttributes, Ref } from 'react'
import { classes } from './classes'
import { Field, type FieldText, splitField } from './Field'
import styles from './Field.module.css'

type Inherited = Omit<InputHTMLAttributes<HTMLInputElement>, 'value' | 'onChange' | 'id' | 'className'>

interface TextFieldProps extends FieldText, Inherited {
  value: string
  onChange: (value: string) => void
  /** For what is read letter by letter: addresses, paths, commands. */
  mono?: boolean
  ref?: Ref<HTMLInputElement>
}

export function TextField(props: TextFieldProps) {
  const { around, control } = splitField(props)
  const { value, onChange, mono = false, ...rest } = control
  return (
    <Field {...around}>
      {(attributes) => (
        <input
          autoComplete="off"
          spellCheck={false}
          {...rest}
          {...attributes}
          className={classes(styles.control, mono && styles.mono)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
