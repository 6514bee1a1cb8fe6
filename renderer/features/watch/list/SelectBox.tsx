import { useEffect, useRef } from 'react'
import styles from './SelectBox.module.css'

interface SelectBoxProps {
  /** Read out only: the place says what it selects. */
  label: string
  /** `some`: of a group not all. */
  checked: boolean | 'some'
  onChange: (how: { range: boolean }) => void
}

/** A box without words that takes something into the selection; with Shift a range. */
export function SelectBox({ label, checked, onChange }: SelectBoxProps) {
  const box = useRef<HTMLInputElement>(null)
  const range = useRef(false)
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = checked === 'some'
  }, [checked])
  return (
    <input
      ref={box}
      type="checkbox"
      className={styles.box}
      aria-label={label}
      checked={checked === true}
      onClick={(event) => {
        range.current = event.shiftKey
      }}
      onChange={() => onChange({ range: range.current })}
    />
  )
}
