import type { Ref, TextareaHTMLAttributes } from 'react'
import { classes } from './classes'
import { Field, type FieldText } from './Field'
import styles from './Field.module.css'

type Inherited = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'value' | 'onChange' | 'id' | 'className'>

interface TextAreaProps extends FieldText, Inherited {
  value: string
  onChange: (value: string) => void
  mono?: boolean
  ref?: Ref<HTMLTextAreaElement>
}

export function TextArea(props: TextAreaProps) {
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
