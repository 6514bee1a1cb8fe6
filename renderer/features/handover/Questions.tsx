import { type FormEvent, useState } from 'react'
import type { Question } from '../../../shared/handover/note'
import { request } from '../../app/store'
import { Button } from '../../ui/Button'
import { TextField } from '../../ui/TextField'
import { Time } from '../../ui/Time'
import styles from './Line.module.css'

interface QuestionsProps {
  noteId: string
  questions: readonly Question[]
  /** What a line that is asked about says, by its id. */
  lineText?: (lineId: string) => string | null
}

/** What was asked about a note and answered, with a field for more. */
export function Questions({ noteId, questions, lineText = () => null }: QuestionsProps) {
  return (
    <section aria-label="Questions">
      <ul>
        {questions.map(({ id, by, at, lineId, text }) => {
          const about = lineId === null ? null : lineText(lineId)
          return (
            <li key={id}>
              <b>{by}</b>{' '}
              <small>
                <Time at={at} />
              </small>
              : {text}
              {about !== null && <small className={styles.below}>about “{about}”</small>}
            </li>
          )
        })}
      </ul>
      <AskField noteId={noteId} lineId={null} label="Ask or answer" />
    </section>
  )
}

interface AskFieldProps {
  noteId: string
  lineId: string | null
  label: string
  onAsked?: () => void
}

/** Writes a question, which goes to whoever wrote the note. */
export function AskField({ noteId, lineId, label, onAsked }: AskFieldProps) {
  const [text, setText] = useState('')
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    const reply = await request('handover.ask', { noteId, lineId, text })
    if (!reply.ok) return
    setText('')
    onAsked?.()
  }
  return (
    <form className={styles.edit} onSubmit={(event) => void ask(event)}>
      <TextField
        label={label}
        labelHidden
        placeholder={label}
        maxLength={5_000}
        value={text}
        onChange={setText}
      />
      <Button size="small" type="submit" disabled={text.trim() === ''}>
        Send
      </Button>
    </form>
  )
}
