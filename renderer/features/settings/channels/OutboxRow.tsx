import type { OutboxItem } from '../../../../shared/channels/view'
import { request, useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { Time } from '../../../ui/Time'
import { stateWords } from './channel-words'
import styles from './OutboxCard.module.css'

/** One message: what became of it so far, why, and what a person can do about it. */
export function OutboxRow({ item, onRead }: { item: OutboxItem; onRead: () => void }) {
  const { id, channelId, recipient, summary, state, createdAt, nextTryAt, reason, settledAt } = item
  const channel = useCompanion(
    ({ channels }) => channels.find((one) => one.id === channelId)?.definition.name,
  )
  const isOpen = settledAt === null && state !== 'sending'
  return (
    <li className={styles.message}>
      <div className={styles.words}>
        <p>
          <span className={classes(styles.state, styles[state])}>{stateWords[state]}</span> {summary}
        </p>
        <small>
          {channel}
          {recipient !== '' && ` · ${recipient}`} · <Time at={settledAt ?? createdAt} />
          {nextTryAt !== null && (
            <>
              {' '}
              · next try <Time at={nextTryAt} form="clock" />
            </>
          )}
        </small>
        {reason !== null && <small className={styles.reason}>{reason}</small>}
      </div>
      <div className={styles.buttons}>
        <Button size="small" variant="plain" aria-label={`Read: ${summary}`} onClick={onRead}>
          Read
        </Button>
        {isOpen && (
          <>
            <Button
              size="small"
              aria-label={`Try now: ${summary}`}
              onClick={() => void request('outbox.retry', { id })}
            >
              Try now
            </Button>
            <Button
              size="small"
              variant="danger"
              aria-label={`Discard: ${summary}`}
              onClick={() => void request('outbox.discard', { id })}
            >
              Discard
            </Button>
          </>
        )}
      </div>
    </li>
  )
}
