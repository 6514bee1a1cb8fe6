import { Pencil } from 'lucide-react'
import type { TimelineEntry } from '../../../../shared/incident/entry'
import { text } from '../../../../shared/text/text'
import { Button } from '../../../ui/Button'
import { classes } from '../../../ui/classes'
import { Sentence } from '../../../ui/Sentence'
import { Time } from '../../../ui/Time'
import { EntryText } from '../../shift/log/EntryText'
import styles from './TimelineItem.module.css'
import { TimelinePicture } from './TimelinePicture'

interface TimelineItemProps {
  entry: TimelineEntry
  /** The title of the incident that it was written in, where that was merged into this. */
  from: string | null
  correctedBy: TimelineEntry | null
  /** Null for one that cannot be corrected here. */
  onCorrect: (() => void) | null
}

/** One entry: when, who, what; and whether it was written later, or corrected. */
export function TimelineItem({ entry, from, correctedBy, onCorrect }: TimelineItemProps) {
  const { content, author, at, writtenAt, pastTime, corrects } = entry
  const words = text.incidents.timeline
  return (
    <article className={classes(styles.entry, content.kind === 'event' && styles.event)}>
      <span className={styles.time}>
        <Time at={at} form="clock" />
      </span>
      <span className={styles.author}>{author ?? 'Watchkeeper'}</span>
      <div className={classes(styles.words, correctedBy !== null && styles.corrected)}>
        <Content entry={entry} />
        {(pastTime || from !== null || corrects !== null || correctedBy !== null) && (
          <small className={styles.remarks}>
            {pastTime && (
              <span>
                <Sentence of={words.writtenLater(<Time at={writtenAt} />)} />
              </span>
            )}
            {from !== null && <span>{words.from(from)}</span>}
            {corrects !== null && <span>{words.corrects}</span>}
            {correctedBy !== null && (
              <span>
                <Sentence
                  of={words.corrected(<Time at={correctedBy.writtenAt} />, correctedBy.author ?? '')}
                />
              </span>
            )}
          </small>
        )}
      </div>
      <span className={styles.actions}>
        {onCorrect !== null && content.kind !== 'event' && (
          <Button
            variant="plain"
            size="small"
            icon={<Pencil />}
            aria-label={words.correctNamed(author ?? '')}
            onClick={onCorrect}
          />
        )}
      </span>
    </article>
  )
}

function Content({ entry: { content } }: { entry: TimelineEntry }) {
  const words = text.incidents.timeline
  switch (content.kind) {
    case 'event':
      return <span>{content.text}</span>
    case 'note':
      return (
        <span>
          <EntryText text={content.text} />
        </span>
      )
    case 'command':
      return (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
        <section className={styles.command} tabIndex={0} aria-label={words.commandAndOutput}>
          <code className={styles.typed}>{content.command}</code>
          {content.output !== '' && <pre>{content.output}</pre>}
        </section>
      )
    case 'picture':
      return <TimelinePicture pictureId={content.pictureId} text={content.text} />
  }
}
