import { type ReactNode, useId } from 'react'
import { classes } from './classes'
import styles from './Field.module.css'

export interface FieldText {
  label: string
  /** What to write, and in which unit. */
  hint?: ReactNode
  /** What is wrong with what was written, as a sentence. */
  problem?: string | undefined
  /** The label is read out only: the place says what the field is. */
  labelHidden?: boolean | undefined
  className?: string | undefined
}

interface ControlAttributes {
  id: string
  'aria-invalid': boolean
  'aria-describedby': string | undefined
}

/** A label, its control, and below it the problem or else the hint. */
export function Field(props: FieldText & { children: (attributes: ControlAttributes) => ReactNode }) {
  const { label, hint, problem, labelHidden = false, className, children } = props
  const id = useId()
  const noteId = `${id}-note`
  const note = problem ?? hint
  return (
    <div className={classes(styles.field, className)}>
      <label htmlFor={id} className={labelHidden ? styles.hidden : styles.label}>
        {label}
      </label>
      {children({
        id,
        'aria-invalid': problem !== undefined,
        'aria-describedby': note === undefined ? undefined : noteId,
      })}
      {note !== undefined && (
        <small id={noteId} className={problem === undefined ? styles.hint : styles.problem}>
          {note}
        </small>
      )}
    </div>
  )
}

/** What stands around a control apart from what the control itself is given. */
export function splitField<Props extends FieldText>(props: Props) {
  const { label, hint, problem, labelHidden, className, ...control } = props
  return { around: { label, hint, problem, labelHidden, className }, control }
}
