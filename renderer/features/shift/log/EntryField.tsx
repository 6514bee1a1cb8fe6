import {
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { text } from '../../../../shared/text/text'
import { useCopy } from '../../../app/store'
import { classes } from '../../../ui/classes'
import { TextArea } from '../../../ui/TextArea'
import { type Completion, completed, completionAt } from './completion'
import styles from './EntryField.module.css'
import { type Suggestion, suggestionsFor } from './suggestions'
import { useKnownNames } from './use-known-names'

export interface EntryFieldHandle {
  focus: () => void
}

interface EntryFieldProps {
  label: string
  text: string
  onType: (text: string) => void
  /** Ctrl Enter, or Cmd Enter; without it they do what they do in the form around it. */
  onDone?: () => void
  rows?: number
  readOnly?: boolean
  onFocus?: () => void
  onBlur?: () => void
  ref?: Ref<EntryFieldHandle>
}

/** Where an entry is typed: `#` offers tags, `@` people, and `[[` what can be linked to. */
export function EntryField({ label, text: typed, onType, onDone, rows = 2, ref, ...rest }: EntryFieldProps) {
  const area = useRef<HTMLTextAreaElement>(null)
  const listId = useId()
  const names = useKnownNames()
  const [asked, setAsked] = useState<Completion | null>(null)
  const [chosen, setChosen] = useState(0)
  const caretAfter = useRef<number | null>(null)
  useImperativeHandle(ref, () => ({ focus: () => area.current?.focus() }), [])
  useLayoutEffect(() => {
    if (caretAfter.current === null || typed === '') return
    area.current?.setSelectionRange(caretAfter.current, caretAfter.current)
    caretAfter.current = null
  }, [typed])

  const { state } = useCopy.getState()
  const suggestions = asked === null || state === null ? [] : suggestionsFor(asked, state, names)
  const open = suggestions.length > 0
  const ask = () => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = area.current ?? {}
    setAsked(selectionStart === selectionEnd ? completionAt(value, selectionStart) : null)
    setChosen(0)
  }
  const take = (suggestion: Suggestion) => {
    if (asked === null || area.current === null) return
    const next = completed(typed, area.current.selectionStart, asked, suggestion.written)
    caretAfter.current = next.caret
    setAsked(null)
    onType(next.text)
    area.current.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      setAsked(null)
      if (onDone === undefined) return
      event.preventDefault()
      return onDone()
    }
    if (!open) return
    const suggestion = suggestions[chosen]
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : suggestions.length - 1
      setChosen((chosen + step) % suggestions.length)
    } else if ((event.key === 'Enter' || event.key === 'Tab') && suggestion !== undefined) take(suggestion)
    else if (event.key === 'Escape') setAsked(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className={styles.field}>
      <TextArea
        ref={area}
        label={label}
        labelHidden
        placeholder={text.log.field.placeholder}
        rows={rows}
        maxLength={20_000}
        value={typed}
        onChange={(next) => {
          onType(next)
          ask()
        }}
        onKeyDown={onKeyDown}
        onClick={ask}
        aria-autocomplete="list"
        aria-controls={open ? listId : undefined}
        aria-activedescendant={open ? `${listId}-${chosen}` : undefined}
        {...rest}
        onBlur={() => {
          setAsked(null)
          rest.onBlur?.()
        }}
      />
      {open && (
        <div id={listId} className={styles.list} role="listbox" aria-label={text.log.field.suggestions}>
          {suggestions.map((suggestion, index) => (
            // The field keeps the focus, so the mouse must not take it.
            <div
              key={suggestion.id}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === chosen}
              className={classes(styles.option, index === chosen && styles.chosen)}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(suggestion)}
              onKeyDown={onKeyDown}
              tabIndex={-1}
            >
              <span className={styles.label}>{suggestion.label}</span>
              <small>{suggestion.kind}</small>
            </div>
          ))}
        </div>
      )}
    </div>
  )
}
