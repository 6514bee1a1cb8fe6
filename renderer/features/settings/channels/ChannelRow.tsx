import { useState } from 'react'
import type { ChannelView } from '../../../../shared/channels/view'
import { text } from '../../../../shared/text/text'
import { attempt, request } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Checkbox } from '../../../ui/Checkbox'
import { Dialog } from '../../../ui/Dialog'
import styles from './ChannelsCard.module.css'

/** One channel: whether it is on, what stands in its way, and what can be done with it. */
export function ChannelRow({ channel, onEdit }: { channel: ChannelView; onEdit: () => void }) {
  const { id, definition, enabled, trouble } = channel
  const { kinds, row: words } = text.channels.settings
  const kind = kinds[definition.kind]
  const severities = definition.severities.join(', ')
  const [outcome, setOutcome] = useState<string | null>(null)
  const [removing, setRemoving] = useState(false)
  const test = async () => {
    setOutcome(words.sending)
    const reply = await attempt('channel.try', { id, definition, secrets: {}, keeping: 'session' })
    setOutcome(reply.ok ? reply.value.sentence : reply.error.sentence)
  }
  return (
    <li className={styles.channel}>
      <Checkbox
        checked={enabled}
        label={<span className={styles.name}>{definition.name}</span>}
        note={enabled ? words.on(kind, severities) : words.off(kind, severities)}
        onChange={(on) => void request('channel.enable', { id, enabled: on })}
      />
      <div className={styles.buttons}>
        <Button size="small" aria-label={words.testNamed(definition.name)} onClick={() => void test()}>
          {words.test}
        </Button>
        <Button size="small" aria-label={words.editNamed(definition.name)} onClick={onEdit}>
          {words.edit}
        </Button>
        <Button
          size="small"
          variant="danger"
          aria-label={words.removeNamed(definition.name)}
          onClick={() => setRemoving(true)}
        >
          {words.remove}
        </Button>
      </div>
      {trouble !== null && <p className={styles.trouble}>{trouble}</p>}
      <output className={styles.outcome}>{outcome}</output>
      <Dialog
        open={removing}
        onOpenChange={setRemoving}
        title={words.confirmRemoval.title(definition.name)}
        description={words.confirmRemoval.description}
        width="narrow"
        actions={
          <>
            <Button onClick={() => setRemoving(false)}>{words.confirmRemoval.cancel}</Button>
            <Button variant="danger" onClick={() => void request('channel.remove', { id })}>
              {words.remove}
            </Button>
          </>
        }
      />
    </li>
  )
}
