import { useEffect, useState } from 'react'
import type { Content } from '../../../../shared/channels/content'
import type { OutboxItem } from '../../../../shared/channels/view'
import { text } from '../../../../shared/text/text'
import { attempt } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import styles from './OutboxCard.module.css'

/** A message exactly as it is sent. */
export function MessageDialog({ item, onClose }: { item: OutboxItem; onClose: () => void }) {
  const words = text.outbox.message
  const [content, setContent] = useState('')
  useEffect(() => {
    let wanted = true
    void attempt('outbox.read', { id: item.id }).then((reply) => {
      if (wanted) setContent(reply.ok ? textOf(reply.value) : reply.error.sentence)
    })
    return () => {
      wanted = false
    }
  }, [item.id])
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.title}
      description={words.description}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      <pre className={styles.text}>{content}</pre>
    </Dialog>
  )
}

function textOf(content: Content): string {
  switch (content.format) {
    case 'json':
      return JSON.stringify(JSON.parse(content.body), null, 2)
    case 'mail':
      return `${content.subject}\n\n${content.text}`
    case 'text':
      return content.text
  }
}
