import { type FormEvent, useRef, useState } from 'react'
import { lineState, lineText } from '../../../shared/handover/lines'
import type { DraftLine } from '../../../shared/handover/record'
import { text } from '../../../shared/text/text'
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
  const words = text.handover.draft.line
  const [editing, setEditing] = useState(false)
  const said = lineText(line)
  const state = lineState(line)
  const strike = (struck: boolean) => void request('handover.strike', { shiftId, lineId: line.id, struck })
  if (editing) return <LineField shiftId={shiftId} line={line} onEnd={() => setEditing(false)} />
  return (
    <li className={styles.line}>
      <span className={classes(styles.words, line.struck && styles.struck)}>
        <LineWords text={said} source={line.origin === 'data' ? line.source : null} />
        {state !== 'drafted' && (
          <span className={styles.mark}>
            <Badge>{words.state[state]}</Badge>
          </span>
        )}
        {line.origin === 'data' && <Outdated shiftId={shiftId} line={line} />}
      </span>
      <span className={styles.actions}>
        {line.struck ? (
          <Button
            size="small"
            variant="plain"
            aria-label={words.putBackNamed(said)}
            onClick={() => strike(false)}
          >
            {words.putBack}
          </Button>
        ) : (
          <>
            <Button
              size="small"
              variant="plain"
              aria-label={words.editNamed(said)}
              onClick={() => setEditing(true)}
            >
              {words.edit}
            </Button>
            <Button
              size="small"
              variant="plain"
              aria-label={words.strikeNamed(said)}
              onClick={() => strike(true)}
            >
              {words.strike}
            </Button>
          </>
        )}
      </span>
    </li>
  )
}

/** What the data says now, where a person wrote something else. */
function Outdated({ shiftId, line }: { shiftId: string; line: DraftLine & { origin: 'data' } }) {
  const words = text.handover.draft.line
  if (line.outdated) return <small className={styles.below}>{words.outdated}</small>
  if (line.written === null) return null
  return (
    <small className={styles.below}>
      {words.dataSays(line.drafted)}{' '}
      <Button
        size="small"
        variant="plain"
        onClick={() => void request('handover.write', { shiftId, lineId: line.id, text: null })}
      >
        {words.takeThat}
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
  const words = text.handover.draft.line
  const [before] = useState(line)
  const write = (written: string | null) =>
    request('handover.write', { shiftId, lineId: line.id, text: written })
  const wasTyped = useRef(false)
  const typed = useSavedText(lineText(line), async (written) =>
    written.trim() === '' ? { ok: false } : await write(written),
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
          label={words.words}
          labelHidden
          rows={3}
          maxLength={20_000}
          autoFocus
          value={typed.text}
          onChange={(written) => {
            wasTyped.current = true
            typed.type(written)
          }}
          {...typed.field}
        />
        <Button size="small" variant="primary" type="submit" disabled={typed.text.trim() === ''}>
          {words.save}
        </Button>
        <Button size="small" variant="plain" onClick={cancel}>
          {words.cancel}
        </Button>
      </form>
    </li>
  )
}
