import { Plus } from 'lucide-react'
import { useMemo, useState } from 'react'
import { type ChannelDraft, channelDrafts } from '../../../../shared/channels/drafts'
import type { ChannelView } from '../../../../shared/channels/view'
import { text } from '../../../../shared/text/text'
import { useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { ChannelEditor } from './ChannelEditor'
import { ChannelRow } from './ChannelRow'
import styles from './ChannelsCard.module.css'

interface Edited {
  channel: ChannelView | null
  draft: ChannelDraft | null
}

/** The ways by which alerts leave this laptop. */
export function ChannelsCard() {
  const words = text.channels.settings
  const channels = useCompanion((state) => state.channels)
  const drafts = useDrafts(channels)
  const [edited, setEdited] = useState<Edited | null>(null)
  return (
    <Card
      title={words.title}
      actions={
        <Button size="small" icon={<Plus />} onClick={() => setEdited({ channel: null, draft: null })}>
          {words.add}
        </Button>
      }
    >
      {channels.length === 0 ? (
        <p className={styles.note}>{words.none}</p>
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
          <small>{words.runbookNamesMore}</small>
          {drafts.map((draft) => (
            <Button key={draft.name} size="small" onClick={() => setEdited({ channel: null, draft })}>
              {setUpWords(draft)}
            </Button>
          ))}
        </div>
      )}
      {edited !== null && <ChannelEditor {...edited} onClose={() => setEdited(null)} />}
    </Card>
  )
}

function setUpWords({ name, kind }: ChannelDraft): string {
  const words = text.channels.settings
  const kindWords = words.kinds[kind]
  return name.includes(kindWords) ? words.setUp(name) : words.setUpOfKind(name, kindWords)
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
