import { useState } from 'react'
import type { ChannelView } from '../../../../shared/channels/view'
import { attempt, request } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { Dialog } from '../../../ui/Dialog'
import styles from './ChannelsCard.module.css'
import { kindWords } from './channel-words'

/** One channel: whether it is on, what stands in its way, and what can be done with it. */
export function ChannelRow({ channel, onEdit }: { channel: ChannelView; onEdit: () => void }) {
  const { id, definition, enabled, trouble } = channel
  const [outcome, setOutcome] = useState<string | null>(null)
  const [removing, setRemoving] = useState(false)
  const test = async () => {
    setOutcome('Sending…')
    const reply = await attempt('channel.try', { id, definition, secrets: {}, keeping: 'session' })
    setOutcome(reply.ok ? reply.value.sentence : reply.error.sentence)
  }
  return (
    <li className={styles.channel}>
      <Checkbox
        checked={enabled}
        label={<span className={styles.name}>{definition.name}</span>}
        note={`${kindWords[definition.kind]} · ${definition.severities.join(', ')}${enabled ? '' : ' · off'}`}
        onChange={(on) => void request('channel.enable', { id, enabled: on })}
      />
      <div className={styles.buttons}>
        <Button
          size="small"
          aria-label={`Send a test message to ${definition.name}`}
          onClick={() => void test()}
        >
          Send a test
        </Button>
        <Button size="small" aria-label={`Edit ${definition.name}`} onClick={onEdit}>
          Edit
        </Button>
        <Button
          size="small"
          variant="danger"
          aria-label={`Remove ${definition.name}`}
          onClick={() => setRemoving(true)}
        >
          Remove
        </Button>
      </div>
      {trouble !== null && <p className={styles.trouble}>{trouble}</p>}
      <output className={styles.outcome}>{outcome}</output>
      <Dialog
        open={removing}
        onOpenChange={setRemoving}
        title={`Remove ${definition.name}?`}
        description="Its secrets are forgotten, and what waits to be sent there is not sent."
        width="narrow"
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>Cancel</Button>
            <Button variant="danger" onClick={() => void request('channel.remove', { id })}>
              Remove
            </Button>
          </>
        }
      />
    </li>
  )
}
