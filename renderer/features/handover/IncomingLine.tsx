import { useState } from 'react'
import type { NoteLine } from '../../../shared/handover/note'
import { text } from '../../../shared/text/text'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { classes } from '../../ui/classes'
import styles from './Line.module.css'
import { LineWords } from './LineWords'
import { AskField } from './Questions'

interface IncomingLineProps {
  noteId: string
  line: NoteLine
  accepted: boolean
  /** It says something that the handover before did not. */
  changed: boolean
  onAccept: () => void
}

/** A line of a handover of another. Where it was made from is on the other's laptop, so only text of it is here. */
export function IncomingLine({ noteId, line, accepted, changed, onAccept }: IncomingLineProps) {
  const words = text.handover.accepting
  const [asking, setAsking] = useState(false)
  return (
    <li>
      <div className={classes(styles.line, changed && styles.changed)}>
        <span className={styles.words}>
          <LineWords text={line.text} source={null} />
          {changed && (
            <span className={styles.mark}>
              <Badge>{words.new}</Badge>
            </span>
          )}
        </span>
        <span className={styles.actions}>
          <Button
            size="small"
            variant="plain"
            aria-label={words.askNamed(line.text)}
            onClick={() => setAsking(true)}
          >
            {words.ask}
          </Button>
          {accepted ? (
            <Badge>{words.accepted}</Badge>
          ) : (
            <Button size="small" aria-label={words.acceptNamed(line.text)} onClick={onAccept}>
              {words.accept}
            </Button>
          )}
        </span>
      </div>
      {asking && (
        <AskField
          noteId={noteId}
          lineId={line.id}
          label={words.askAboutLine}
          onAsked={() => setAsking(false)}
        />
      )}
    </li>
  )
}
