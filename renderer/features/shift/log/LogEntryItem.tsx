import { Pencil } from 'lucide-react'
import type { LogEntry } from '../../../../shared/log/entry'
import { text } from '../../../../shared/text/text'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import { EntryText } from './EntryText'
import styles from './LogEntryItem.module.css'
import { subjectAddress } from './subject-address'

interface LogEntryItemProps {
  entry: LogEntry
  chosen: boolean
  onTag: (tag: string) => void
  onPerson: (name: string) => void
  onCorrect: (entry: LogEntry) => void
  onVersions: (entry: LogEntry) => void
}

/** One entry, with what can be done with it. */
export function LogEntryItem({ entry, chosen, onTag, onPerson, onCorrect, onVersions }: LogEntryItemProps) {
  const own = entry.author === null
  const address = entry.about === null ? null : subjectAddress(entry.about)
  return (
    <article
      className={classes(styles.entry, own && styles.own, chosen && styles.chosen)}
      aria-current={chosen || undefined}
    >
      <span className={styles.time}>
        <Time at={entry.at} form="clock" />
      </span>
      <span className={styles.author}>{entry.author ?? 'Watchkeeper'}</span>
      <span className={styles.words}>
        <EntryText text={entry.text} onTag={onTag} onPerson={onPerson} />
        {address !== null && (
          <a className={styles.about} href={address}>
            {text.log.entry.show}
          </a>
        )}
        {(entry.pastTime || entry.version > 1) && (
          <small className={styles.remarks}>
            {entry.pastTime && <Sentence of={text.log.entry.writtenLater(<Time at={entry.writtenAt} />)} />}
            {entry.version > 1 && (
              <button type="button" className={styles.versions} onClick={() => onVersions(entry)}>
                {text.log.entry.corrected}
              </button>
            )}
          </small>
        )}
      </span>
      <span className={styles.actions}>
        {entry.author !== null && (
          <Button
            variant="plain"
            size="small"
            icon={<Pencil />}
            aria-label={text.log.correct.button(entry.author)}
            onClick={() => onCorrect(entry)}
          />
        )}
      </span>
    </article>
  )
}
