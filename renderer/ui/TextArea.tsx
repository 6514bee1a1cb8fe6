import type { Ref, TextareaHTMLAttributes } from 'react'
import { classes } from './classes'
import { Field, type FieldText, splitField } from './Field'
import styles from './Field.module.css'

type Inherited = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'id' | 'className'>

interface TextAreaProps extends FieldText, Inherited {
  value: string
  onChange: (value: string) => void
  mono?: boolean
  ref?: Ref<HTMLTextAreaElement>
}

export function TextArea(props: TextAreaProps) {
  const { around, control } = splitField(props)
  const { value, onChange, mono = false, ...rest } = control
  return (
    <Field {...around}>
      {(attributes) => (
        <textarea
          {...rest}
          {...attributes}
          className={classes(styles.control, styles.area, mono && styles.mono)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
