import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type ChannelDraft, channelDrafts } from '../../../../shared/channels/drafts'
import type { ChannelView } from '../../../../shared/channels/view'
import { useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { ChannelEditor } from './ChannelEditor'
import { ChannelRow } from './ChannelRow'
import styles from './ChannelsCard.module.css'
import { kindWords } from './channel-words'

interface Edited {
  channel: ChannelView | null
  draft: ChannelDraft | null
}

/** The ways by which alerts leave this laptop. */
export function ChannelsCard() {
  const channels = useCompanion((state) => state.channels)
  const drafts = useDrafts(channels)
  const [edited, setEdited] = useState<Edited | null>(null)
  return (
    <Card
      title="Channels"
      actions={
        <Button size="small" icon={<Plus />} onClick={() => setEdited({ channel: null, draft: null })}>
          Add a channel
        </Button>
      }
    >
      {channels.length === 0 ? (
        <p className={styles.note}>
          Alerts are shown on this laptop only. Add a channel to tell others too: Slack, PagerDuty, email, SMS
          or a webhook of your own.
        </p>
      ) : (
        <ul className={styles.list}>
          {channels.map((channel) => (
            <ChannelRow
              key={channel.id}
              channel={channel}
              onEdit={() => setEdited({ channel, draft: null })}
            />
          ))}
        </ul>
      )}
      {drafts.length > 0 && (
        <div className={styles.drafts}>
          <small>The runbook names more:</small>
          {drafts.map((draft) => (
            <Button key={draft.name} size="small" onClick={() => setEdited({ channel: null, draft })}>
              Set up {draftWords(draft)}
            </Button>
          ))}
        </div>
      )}
      {edited !== null && <ChannelEditor {...edited} onClose={() => setEdited(null)} />}
    </Card>
  )
}

function draftWords({ name, kind }: ChannelDraft): string {
  return name.includes(kindWords[kind]) ? name : `${name} (${kindWords[kind]})`
}

function useDrafts(channels: readonly ChannelView[]): ChannelDraft[] {
  const named = useCompanion((state) => state.runbook?.model.channels)
  return useMemo(
    () =>
      channelDrafts(
        named ?? [],
        channels.map(({ definition }) => definition.name),
      ),
    [named, channels],
  )
}
