import type { InputHTMLAttributes, Ref } from 'react'
import { classes } from './classes'
import { Field, type FieldText } from './Field'
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
  const {
    label,
    hint,
    problem,
    labelHidden = false,
    className,
    value,
    onChange,
    mono = false,
    ...rest
  } = props
  return (
    <Field label={label} hint={hint} problem={problem} labelHidden={labelHidden} className={className}>
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
