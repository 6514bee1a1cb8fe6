import { useState } from 'react'
import type { TimelineEntry } from '../../../../shared/incident/entry'
import { entryText } from '../../../../shared/incident/words'
import { attempt } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import { TextArea } from '../../../ui/TextArea'

/** Corrects an entry: a new one is written at its time, and the old one stays. */
export function CorrectDialog({ entry, onClose }: { entry: TimelineEntry; onClose: () => void }) {
  const [text, setText] = useState(entryText(entry))
  const isEmpty = text.trim() === ''
  const write = () => {
    if (isEmpty) return null
    const content = { kind: 'note', text } as const
    return attempt('incident.write', { id: entry.incidentId, content, at: entry.at, corrects: entry.id })
  }
  return (
    <FormDialog
      title="Correct the entry"
      description="What it said stays on the timeline; the correction is a new entry that points to it."
      verb="Write the correction"
      act={write}
      onClose={onClose}
    >
      <TextArea
        label="What is right"
        autoFocus
        rows={4}
        maxLength={20_000}
        value={text}
        problem={isEmpty ? 'Say what is right.' : undefined}
        onChange={setText}
      />
    </FormDialog>
  )
}
