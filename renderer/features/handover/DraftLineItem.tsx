import { type FormEvent, useState } from 'react'
import { lineState, lineText } from '../../../shared/handover/lines'
import type { DraftLine } from '../../../shared/handover/record'
import { request } from '../../app/store'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import { TextArea } from '../../ui/TextArea'
import styles from './Line.module.css'
import { LineWords } from './LineWords'

/** A line of the draft: to be edited, struck, and put back. */
export function DraftLineItem({ line }: { line: DraftLine }) {
  const [editing, setEditing] = useState(false)
  const text = lineText(line)
  const state = lineState(line)
  const strike = (struck: boolean) => void request('handover.strike', { lineId: line.id, struck })
  if (editing) return <LineField line={line} onEnd={() => setEditing(false)} />
  return (
    <li className={styles.line}>
      <span className={classes(styles.words, line.struck && styles.struck)}>
        <LineWords text={text} source={line.origin === 'data' ? line.source : null} />
        {state !== 'drafted' && (
          <span className={styles.mark}>
            <Badge>{state}</Badge>
          </span>
        )}
        {line.origin === 'data' && <Outdated line={line} />}
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
function Outdated({ line }: { line: DraftLine & { origin: 'data' } }) {
  if (line.outdated) return <small className={styles.below}>The data does not say this any more.</small>
  if (line.written === null) return null
  return (
    <small className={styles.below}>
      The data says: {line.drafted}{' '}
      <Button
        size="small"
        variant="plain"
        onClick={() => void request('handover.write', { lineId: line.id, text: null })}
      >
        Take that
      </Button>
    </small>
  )
}

function LineField({ line, onEnd }: { line: DraftLine; onEnd: () => void }) {
  const [text, setText] = useState(lineText(line))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const reply = await request('handover.write', { lineId: line.id, text })
    if (reply.ok) onEnd()
  }
  return (
    <li>
      <form className={styles.edit} onSubmit={(event) => void save(event)}>
        <TextArea
          label="What the line says"
          labelHidden
          rows={3}
          maxLength={20_000}
          autoFocus
          value={text}
          onChange={setText}
        />
        <Button size="small" variant="primary" type="submit" disabled={text.trim() === ''}>
          Save
        </Button>
        <Button size="small" variant="plain" onClick={onEnd}>
          Cancel
        </Button>
      </form>
    </li>
  )
}
