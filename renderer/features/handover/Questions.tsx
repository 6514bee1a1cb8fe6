import { type FormEvent, useState } from 'react'
import type { Question } from '../../../shared/handover/note'
import { text } from '../../../shared/text/text'
import { request } from '../../app/store'
import { Button } from '../../ui/Button'
import { bold, Sentence } from '../../ui/Sentence'
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
  const words = text.handover.accepting
  return (
    <section aria-label={words.questions}>
      <ul>
        {questions.map(({ id, by, at, lineId, text: question }) => {
          const about = lineId === null ? null : lineText(lineId)
          return (
            <li key={id}>
              <Sentence
                of={words.asked(
                  { person: by, question },
                  <small>
                    <Time at={at} />
                  </small>,
                  bold,
                )}
              />
              {about !== null && <small className={styles.below}>{words.about(about)}</small>}
            </li>
          )
        })}
      </ul>
      <AskField noteId={noteId} lineId={null} label={words.askOrAnswer} />
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
  const [question, setQuestion] = useState('')
  const ask = async (event: FormEvent) => {
    event.preventDefault()
    const reply = await request('handover.ask', { noteId, lineId, text: question })
    if (!reply.ok) return
    setQuestion('')
    onAsked?.()
  }
  return (
    <form className={styles.edit} onSubmit={(event) => void ask(event)}>
      <TextField
        label={label}
        labelHidden
        placeholder={label}
        maxLength={5_000}
        value={question}
        onChange={setQuestion}
      />
      <Button size="small" type="submit" disabled={question.trim() === ''}>
        {text.handover.accepting.send}
      </Button>
    </form>
  )
}
