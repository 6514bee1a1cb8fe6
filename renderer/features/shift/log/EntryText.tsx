import type { ReactNode } from 'react'
import { entryParts } from '../../../../shared/log/words'
import { openLink } from '../../../app/open-link'
import { classes } from '../../../ui/classes'
import styles from './EntryText.module.css'
import { subjectAddress } from './subject-address'

interface EntryTextProps {
  text: string
  onTag?: (tag: string) => void
  onPerson?: (name: string) => void
}

/** What an entry says, its tags, people and links to be followed. */
export function EntryText({ text, onTag, onPerson }: EntryTextProps) {
  const shown = ({ place, part }: ReturnType<typeof withPlaces>[number]): ReactNode => {
    switch (part.kind) {
      case 'text':
        return part.source
      case 'tag':
        return (
          <button
            key={place}
            type="button"
            className={classes(styles.sign, styles.tag)}
            onClick={() => onTag?.(part.tag)}
          >
            {part.source}
          </button>
        )
      case 'mention':
        return (
          <button key={place} type="button" className={styles.sign} onClick={() => onPerson?.(part.name)}>
            {`@${part.name}`}
          </button>
        )
      case 'link': {
        const address = subjectAddress(part.subject)
        return address === null ? (
          part.title
        ) : (
          <a key={place} className={styles.link} href={address}>
            {part.title}
          </a>
        )
      }
      case 'address':
        return (
          <a
            key={place}
            className={styles.link}
            href={part.href}
            onClick={(event) => {
              event.preventDefault()
              void openLink(part.href)
            }}
          >
            {part.href}
          </a>
        )
    }
  }
  return <>{withPlaces(text).map(shown)}</>
}

/** The parts with where each begins, which tells one from another. */
function withPlaces(text: string) {
  let place = 0
  return entryParts(text).map((part) => {
    const placed = { place, part }
    place += part.source.length
    return placed
  })
}
