import { ChevronDown, ChevronUp, X } from 'lucide-react'
import type { KeyboardEvent, Ref } from 'react'
import { text } from '../../../../shared/text/text'
import { Button } from '../../../ui/Button'
import { TextField } from '../../../ui/TextField'
import styles from './FindBar.module.css'
import { mostPlaces } from './places'
import type { Find } from './use-find'

interface FindBarProps {
  find: Find
  field: Ref<HTMLInputElement>
  onClose: () => void
}

/** Looks for words in the whole text of the runbook, and goes from one place to the next. */
export function FindBar({ find, field, onClose }: FindBarProps) {
  const words = text.runbook.find
  const none = find.places.length === 0
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') find.go(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') onClose()
    else return
    event.preventDefault()
  }
  return (
    <search className={styles.bar} aria-label={words.title}>
      <TextField
        ref={field}
        className={styles.field}
        label={words.title}
        labelHidden
        placeholder={words.title}
        autoFocus
        value={find.words}
        onChange={find.look}
        onKeyDown={onKeyDown}
      />
      <small className={styles.count} role="status">
        {countOf(find)}
      </small>
      <Button
        variant="plain"
        icon={<ChevronUp />}
        aria-label={words.previous}
        title={words.previous}
        disabled={none}
        onClick={() => find.go(-1)}
      />
      <Button
        variant="plain"
        icon={<ChevronDown />}
        aria-label={words.next}
        title={words.next}
        disabled={none}
        onClick={() => find.go(1)}
      />
      <Button variant="plain" icon={<X />} aria-label={words.close} title={words.close} onClick={onClose} />
    </search>
  )
}

function countOf({ words, places, at }: Find): string {
  const { none, place, placeOfMost } = text.runbook.find
  if (words.trim() === '') return ''
  if (places.length === 0) return none
  return places.length < mostPlaces ? place(at + 1, places.length) : placeOfMost(at + 1, mostPlaces)
}
