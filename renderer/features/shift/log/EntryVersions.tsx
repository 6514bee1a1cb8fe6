import { useEffect, useState } from 'react'
import type { LogEntry } from '../../../../shared/log/entry'
import { text } from '../../../../shared/text/text'
import { attempt } from '../../../app/store'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import { EntryText } from './EntryText'
import styles from './EntryVersions.module.css'

/** Everything that an entry ever said, the newest first. */
export function EntryVersions({ entry, onClose }: { entry: LogEntry; onClose: () => void }) {
  const words = text.log.versions
  const [versions, setVersions] = useState<LogEntry[]>([])
  const [failure, setFailure] = useState<string | null>(null)
  useEffect(() => {
    void attempt('log.versions', { id: entry.id }).then((reply) => {
      if (reply.ok) setVersions(reply.value.versions.toReversed())
      else setFailure(reply.error.sentence)
    })
  }, [entry.id])
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title={words.title}
      actions={<Button onClick={onClose}>{words.close}</Button>}
    >
      {failure !== null && <Banner kind="problem">{failure}</Banner>}
      <ol className={styles.versions} aria-label={words.list}>
        {versions.map((version) => (
          <li key={version.version}>
            <small>
              <Sentence
                of={(version.version === 1 ? words.written : words.corrected)(
                  version.author ?? 'Watchkeeper',
                  <Time at={version.writtenAt} />,
                  <Time at={version.at} />,
                )}
              />
            </small>
            <p className={styles.text}>
              <EntryText text={version.text} />
            </p>
          </li>
        ))}
      </ol>
    </Dialog>
  )
}
