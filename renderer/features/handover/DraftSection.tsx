import { useState } from 'react'
import type { DraftLine } from '../../../shared/handover/record'
import { type HandoverSection, sectionWords } from '../../../shared/handover/sections'
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
  const { title, none } = sectionWords[section]
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
        <Button
          variant="plain"
          size="small"
          aria-label={`Add a line to ${title}`}
          onClick={() => setAdding(true)}
        >
          Add a line
        </Button>
      )}
    </section>
  )
}
