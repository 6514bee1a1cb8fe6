import { type ReactNode, useState } from 'react'
import type { OutboxItem } from '../../../../shared/channels/view'
import { text } from '../../../../shared/text/text'
import { request, useCompanion } from '../../../app/store'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import { MessageDialog } from './MessageDialog'
import styles from './OutboxCard.module.css'
import { OutboxRow } from './OutboxRow'
import { inOutboxOrder, recentShown } from './outbox-order'

/** What waits to leave this laptop, what needs a person, and what went out last. */
export function OutboxCard() {
  const words = text.outbox
  const outbox = useCompanion((state) => state.outbox)
  const summary = useCompanion((state) => state.outboxSummary)
  const hasChannels = useCompanion((state) => state.channels.length > 0)
  const [read, setRead] = useState<OutboxItem | null>(null)
  const { pending, settled } = inOutboxOrder(Object.values(outbox))
  if (!hasChannels) return null
  return (
    <Card
      title={words.title}
      actions={
        pending.length > 0 && (
          <Button size="small" onClick={() => void request('outbox.retryAll', null)}>
            {words.tryAll}
          </Button>
        )
      }
    >
      {summary.heldBy !== null && summary.waiting > 0 && <Banner kind="unknown">{summary.heldBy}</Banner>}
      {summary.waitingSince !== null && (
        <p className={styles.note}>
          <Sentence of={words.waiting<ReactNode>(summary.waiting, <Time at={summary.waitingSince} />)} />
        </p>
      )}
      {pending.length + settled.length === 0 && <p className={styles.note}>{words.empty}</p>}
      <ul className={styles.list}>
        {[...pending, ...settled.slice(0, recentShown)].map((item) => (
          <OutboxRow key={item.id} item={item} onRead={() => setRead(item)} />
        ))}
      </ul>
      {read !== null && <MessageDialog item={read} onClose={() => setRead(null)} />}
    </Card>
  )
}
