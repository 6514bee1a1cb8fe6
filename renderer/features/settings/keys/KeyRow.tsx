import { type KeyboardEvent, useId, useState } from 'react'
import type { KeyAction } from '../../../../shared/keys/actions'
import { text } from '../../../../shared/text/text'
import { Button } from '../../../ui/Button'
import styles from './KeyChoices.module.css'

interface KeyRowProps {
  action: KeyAction
  /** The key in force, as it is printed on the keyboard. */
  pressed: string
  isOther: boolean
  /** These return what stands in the way, as a sentence; null: it was done. */
  choose: (key: string) => string | null
  reset: () => string | null
}

/** An action and its key: who is in the field presses the new one. */
export function KeyRow({ action, pressed, isOther, choose, reset }: KeyRowProps) {
  const id = useId()
  const [problem, setProblem] = useState<string | null>(null)
  const meaning = text.keys.actions[action]
  const onKeyDown = (event: KeyboardEvent) => {
    // Tab and Escape lead out of the field, and combinations are not for one screen.
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setProblem(choose(event.key))
  }
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{meaning}</label>
      {isOther && (
        <Button
          variant="plain"
          size="small"
          aria-label={text.settings.keyRow.reset(meaning)}
          onClick={() => setProblem(reset())}
        >
          {text.settings.reset}
        </Button>
      )}
      <input
        id={id}
        className={styles.key}
        readOnly
        value={pressed}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        aria-invalid={problem !== null}
        title={text.settings.keyRow.press}
        onKeyDown={onKeyDown}
        onBlur={() => setProblem(null)}
      />
      {problem !== null && (
        <small id={`${id}-problem`} className={styles.problem} role="alert">
          {problem}
        </small>
      )}
    </div>
  )
}
