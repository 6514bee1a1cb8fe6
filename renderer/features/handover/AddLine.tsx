import { type FormEvent, useState } from 'react'
import { type HandoverSection, sectionWords } from '../../../shared/handover/sections'
import { request } from '../../app/store'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import styles from './Line.module.css'

/** Adds a line of one's own to a section. */
export function AddLine({ shiftId, section }: { shiftId: string; section: HandoverSection }) {
  const [text, setText] = useState<string | null>(null)
  const { title } = sectionWords[section]
  if (text === null)
    return (
      <Button variant="plain" size="small" aria-label={`Add a line to ${title}`} onClick={() => setText('')}>
        Add a line
      </Button>
    )
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return
    const reply = await request('handover.add', { shiftId, section, text })
    if (reply.ok) setText(null)
  }
  return (
    <form className={styles.edit} onSubmit={(event) => void add(event)}>
      <TextField
        label={`New line in ${title}`}
        labelHidden
        maxLength={20_000}
        autoFocus
        value={text}
        onChange={setText}
      />
      <Button size="small" variant="primary" type="submit" disabled={text.trim() === ''}>
        Add
      </Button>
      <Button size="small" variant="plain" onClick={() => setText(null)}>
        Cancel
      </Button>
    </form>
  )
}
