import { useState } from 'react'
import type { TimelineEntry } from '../../../../shared/incident/entry'
import { entryText } from '../../../../shared/incident/words'
import { text } from '../../../../shared/text/text'
import { attempt } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import { TextArea } from '../../../ui/TextArea'

/** Corrects an entry: a new one is written at its time, and the old one stays. */
export function CorrectDialog({ entry, onClose }: { entry: TimelineEntry; onClose: () => void }) {
  const words = text.incidents.timeline.correct
  const [right, setRight] = useState(entryText(entry))
  const isEmpty = right.trim() === ''
  const write = () => {
    if (isEmpty) return null
    const content = { kind: 'note', text: right } as const
    return attempt('incident.write', { id: entry.incidentId, content, at: entry.at, corrects: entry.id })
  }
  return (
    <FormDialog
      title={words.title}
      description={words.description}
      verb={words.verb}
      act={write}
      onClose={onClose}
    >
      <TextArea
        label={words.label}
        autoFocus
        rows={4}
        maxLength={20_000}
        value={right}
        problem={isEmpty ? words.sayWhat : undefined}
        onChange={setRight}
      />
    </FormDialog>
  )
}
