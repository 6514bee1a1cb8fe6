import { type FormEvent, useRef, useState } from 'react'
import { lineState, lineText } from '../../../shared/handover/lines'
import type { DraftLine } from '../../../shared/handover/record'
import { request } from '../../app/store'
import { useSavedText } from '../../app/use-saved-text'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { TextArea } from '../../ui/TextArea'
import styles from './Line.module.css'
import { LineWords } from './LineWords'

/** A line of the draft: to be edited, struck, and put back. */
export function DraftLineItem({ shiftId, line }: { shiftId: string; line: DraftLine }) {
  const [editing, setEditing] = useState(false)
  const text = lineText(line)
  const state = lineState(line)
  const strike = (struck: boolean) => void request('handover.strike', { shiftId, lineId: line.id, struck })
  if (editing) return <LineField shiftId={shiftId} line={line} onEnd={() => setEditing(false)} />
  return (
    <li className={styles.line}>
      <span className={classes(styles.words, line.struck && styles.struck)}>
        <LineWords text={text} source={line.origin === 'data' ? line.source : null} />
        {state !== 'drafted' && (
          <span className={styles.mark}>
            <Badge>{state}</Badge>
          </span>
        )}
        {line.origin === 'data' && <Outdated shiftId={shiftId} line={line} />}
      </span>
      <span className={styles.actions}>
        {line.struck ? (
          <Button size="small" variant="plain" aria-label={`Put back: ${text}`} onClick={() => strike(false)}>
            Put back
          </Button>
        ) : (
          <>
            <Button
              size="small"
              variant="plain"
              aria-label={`Edit: ${text}`}
              onClick={() => setEditing(true)}
            >
              Edit
            </Button>
            <Button size="small" variant="plain" aria-label={`Strike: ${text}`} onClick={() => strike(true)}>
              Strike
            </Button>
          </>
        )}
      </span>
    </li>
  )
}

/** What the data says now, where a person wrote something else. */
function Outdated({ shiftId, line }: { shiftId: string; line: DraftLine & { origin: 'data' } }) {
  if (line.outdated) return <small className={styles.below}>The data does not say this any more.</small>
  if (line.written === null) return null
  return (
    <small className={styles.below}>
      The data says: {line.drafted}{' '}
      <Button
        size="small"
        variant="plain"
        onClick={() => void request('handover.write', { shiftId, lineId: line.id, text: null })}
      >
        Take that
      </Button>
    </small>
  )
}

interface LineFieldProps {
  shiftId: string
  line: DraftLine
  onEnd: () => void
}

/** Edits a line; what is typed is saved as it is typed, and Cancel puts back what stood there. */
function LineField({ shiftId, line, onEnd }: LineFieldProps) {
  const [before] = useState(line)
  const write = (text: string | null) => request('handover.write', { shiftId, lineId: line.id, text })
  const wasTyped = useRef(false)
  const typed = useSavedText(lineText(line), async (text) =>
    text.trim() === '' ? { ok: false } : await write(text),
  )
  const save = (event: FormEvent) => {
    event.preventDefault()
    typed.flush()
    onEnd()
  }
  const cancel = () => {
    typed.clear()
    // What was saved last may still be on its way: this comes behind it.
    if (wasTyped.current) void write(before.written)
    onEnd()
  }
  return (
    <li>
      <form className={styles.edit} onSubmit={save}>
        <TextArea
          label="What the line says"
          labelHidden
          rows={3}
          maxLength={20_000}
          autoFocus
          value={typed.text}
          onChange={(text) => {
            wasTyped.current = true
            typed.type(text)
          }}
          {...typed.field}
        />
        <Button size="small" variant="primary" type="submit" disabled={typed.text.trim() === ''}>
          Save
        </Button>
        <Button size="small" variant="plain" onClick={cancel}>
          Cancel
        </Button>
      </form>
    </li>
  )
}
