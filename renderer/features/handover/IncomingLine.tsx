import { useState } from 'react'
import type { NoteLine } from '../../../shared/handover/note'
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
  const [asking, setAsking] = useState(false)
  return (
    <li>
      <div className={classes(styles.line, changed && styles.changed)}>
        <span className={styles.words}>
          <LineWords text={line.text} source={null} />
          {changed && (
            <span className={styles.mark}>
              <Badge>new</Badge>
            </span>
          )}
        </span>
        <span className={styles.actions}>
          <Button
            size="small"
            variant="plain"
            aria-label={`Ask about: ${line.text}`}
            onClick={() => setAsking(true)}
          >
            Ask
          </Button>
          {accepted ? (
            <Badge>accepted</Badge>
          ) : (
            <Button size="small" aria-label={`Accept: ${line.text}`} onClick={onAccept}>
              Accept
            </Button>
          )}
        </span>
      </div>
      {asking && (
        <AskField
          noteId={noteId}
          lineId={line.id}
          label="Your question about this line"
          onAsked={() => setAsking(false)}
        />
      )}
    </li>
  )
}
