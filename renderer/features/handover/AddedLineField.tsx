import { type FormEvent, useRef } from 'react'
import type { HandoverSection } from '../../../shared/handover/sections'
import { text } from '../../../shared/text/text'
import { request } from '../../app/store'
import { useSavedText } from '../../app/use-saved-text'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import styles from './Line.module.css'

interface AddedLineFieldProps {
  shiftId: string
  section: HandoverSection
  /** The draft has the line under this id; null while it has none. */
  onLine: (id: string | null) => void
  onEnd: () => void
}

/** A line of a person's own: the draft has it as soon as it says something, and as it is typed. */
export function AddedLineField({ shiftId, section, onLine, onEnd }: AddedLineFieldProps) {
  const words = text.handover.draft.line
  const line = useRef<string | null>(null)
  const saving = useRef<Promise<{ ok: boolean }>>(Promise.resolve({ ok: true }))
  const keep = (id: string | null) => {
    line.current = id
    onLine(id)
  }
  const save = async (written: string) => {
    const { current: lineId } = line
    if (written.trim() === '') {
      if (lineId === null) return { ok: true }
      const reply = await request('handover.write', { shiftId, lineId, text: null })
      if (reply.ok) keep(null)
      return reply
    }
    if (lineId !== null) return request('handover.write', { shiftId, lineId, text: written })
    const reply = await request('handover.add', { shiftId, section, text: written })
    if (reply.ok) keep(reply.value.lineId)
    return reply
  }
  /** One after the other, or a line that is slow to come would be added twice. */
  const saveInTurn = (written: string) => {
    saving.current = saving.current.then(() => save(written))
    return saving.current
  }
  const typed = useSavedText('', saveInTurn)
  const add = (event: FormEvent) => {
    event.preventDefault()
    typed.flush()
    void saving.current.then(({ ok }) => {
      if (ok) onEnd()
    })
  }
  const cancel = () => {
    typed.clear()
    void saveInTurn('').then(onEnd)
  }
  return (
    <form className={styles.edit} onSubmit={add}>
      <TextField
        label={words.newIn(text.handover.note.sections[section].title)}
        labelHidden
        maxLength={20_000}
        autoFocus
        value={typed.text}
        onChange={typed.type}
        {...typed.field}
      />
      <Button size="small" variant="primary" type="submit" disabled={typed.text.trim() === ''}>
        {words.confirm}
      </Button>
      <Button size="small" variant="plain" onClick={cancel}>
        {words.cancel}
      </Button>
    </form>
  )
}
