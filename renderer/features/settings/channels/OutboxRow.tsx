import type { ReactNode } from 'react'
import type { OutboxItem } from '../../../../shared/channels/view'
import { text } from '../../../../shared/text/text'
import { request, useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import styles from './OutboxCard.module.css'

/** One message: what became of it so far, why, and what a person can do about it. */
export function OutboxRow({ item, onRead }: { item: OutboxItem; onRead: () => void }) {
  const { id, channelId, recipient, summary, state, createdAt, nextTryAt, reason, settledAt } = item
  const words = text.outbox
  const channel = useCompanion(
    ({ channels }) => channels.find((one) => one.id === channelId)?.definition.name,
  )
  const isOpen = settledAt === null && state !== 'sending'
  return (
    <li className={styles.message}>
      <div className={styles.words}>
        <p>
          <span className={classes(styles.state, styles[state])}>{words.states[state]}</span> {summary}
        </p>
        <small>
          {channel}
          {recipient !== '' && ` · ${recipient}`}
          {' · '}
          <Time at={settledAt ?? createdAt} />
          {nextTryAt !== null && (
            <>
              {' · '}
              <Sentence of={words.nextTry<ReactNode>(<Time at={nextTryAt} form="clock" />)} />
            </>
          )}
        </small>
        {reason !== null && <small className={styles.reason}>{reason}</small>}
      </div>
      <div className={styles.buttons}>
        <Button size="small" variant="plain" aria-label={words.readNamed(summary)} onClick={onRead}>
          {words.read}
        </Button>
        {isOpen && (
          <>
            <Button
              size="small"
              aria-label={words.tryNowNamed(summary)}
              onClick={() => void request('outbox.retry', { id })}
            >
              {words.tryNow}
            </Button>
            <Button
              size="small"
              variant="danger"
              aria-label={words.discardNamed(summary)}
              onClick={() => void request('outbox.discard', { id })}
            >
              {words.discard}
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
