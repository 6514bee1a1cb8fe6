import { type ReactNode, useId } from 'react'
import styles from './Checkbox.module.css'
import { classes } from './classes'
import { useShownAtOnce } from './use-shown-at-once'

interface CheckboxProps {
  checked: boolean
  onChange: (checked: boolean) => void
  label: ReactNode
  /** Who ticked it and when, a command, a link: beside the label, not part of it. */
  note?: ReactNode
  disabled?: boolean
  className?: string | undefined
}

/** A box to tick, with its words; ticked ones step back. */
export function Checkbox({ checked, onChange, label, note, disabled = false, className }: CheckboxProps) {
  const id = useId()
  const [shown, show] = useShownAtOnce(checked)
  return (
    <div className={classes(styles.line, className)}>
      <input
        id={id}
        className={styles.box}
        type="checkbox"
        checked={shown}
        disabled={disabled}
        onChange={(event) => {
          show(event.target.checked)
          onChange(event.target.checked)
        }}
      />
      <div className={styles.words}>
        <label htmlFor={id} className={classes(styles.label, shown && styles.done)}>
          {label}
        </label>
        {note && <small className={styles.note}>{note}</small>}
      </div>
    </div>
  )
}
