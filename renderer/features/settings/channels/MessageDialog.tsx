import { useEffect, useState } from 'react'
import type { Content } from '../../../../shared/channels/content'
import type { OutboxItem } from '../../../../shared/channels/view'
import { attempt } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import styles from './OutboxCard.module.css'

/** A message exactly as it is sent. */
export function MessageDialog({ item, onClose }: { item: OutboxItem; onClose: () => void }) {
  const [text, setText] = useState('')
  useEffect(() => {
    let wanted = true
    void attempt('outbox.read', { id: item.id }).then((reply) => {
      if (wanted) setText(reply.ok ? textOf(reply.value) : reply.error.sentence)
    })
    return () => {
      wanted = false
    }
  }, [item.id])
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title="The message"
      description="Exactly what is sent; the channel’s address and its secrets are added on the way."
      actions={<Button onClick={onClose}>Close</Button>}
    >
      <pre className={styles.text}>{text}</pre>
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
