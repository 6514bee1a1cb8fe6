import { useState } from 'react'
import type { DraftLine } from '../../../shared/handover/record'
import type { HandoverSection } from '../../../shared/handover/sections'
import { text } from '../../../shared/text/text'
import { Button } from '../../ui/Button'
import { AddedLineField } from './AddedLineField'
import { DraftLineItem } from './DraftLineItem'
import styles from './Handover.module.css'

interface DraftSectionProps {
  shiftId: string
  section: HandoverSection
  lines: readonly DraftLine[]
}

/** A section of the draft, to which a person may add lines. */
export function DraftSection({ shiftId, section, lines }: DraftSectionProps) {
  const [adding, setAdding] = useState(false)
  /** The line that is typed in the field below. */
  const [addedId, setAddedId] = useState<string | null>(null)
  const { title, none } = text.handover.note.sections[section]
  const words = text.handover.draft.line
  const end = () => {
    setAdding(false)
    setAddedId(null)
  }
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <ul className={styles.list}>
        {lines
          .filter(({ id }) => id !== addedId)
          .map((line) => (
            <DraftLineItem key={line.id} shiftId={shiftId} line={line} />
          ))}
      </ul>
      {lines.length === 0 && <small>{none}</small>}
      {adding ? (
        <AddedLineField shiftId={shiftId} section={section} onLine={setAddedId} onEnd={end} />
      ) : (
        <Button variant="plain" size="small" aria-label={words.addTo(title)} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      )}
    </section>
  )
}
