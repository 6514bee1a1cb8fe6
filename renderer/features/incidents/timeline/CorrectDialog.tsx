import { type FormEvent, useId, useState } from 'react'
import type { TimelineEntry } from '../../../../shared/incident/entry'
import { entryText } from '../../../../shared/incident/words'
import { attempt } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextArea } from '../../../ui/TextArea'

/** Corrects an entry: a new one is written at its time, and the old one stays. */
export function CorrectDialog({ entry, onClose }: { entry: TimelineEntry; onClose: () => void }) {
  const formId = useId()
  const [text, setText] = useState(entryText(entry))
  const [problem, setProblem] = useState<string | undefined>()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '') return setProblem('Say what is right.')
    const reply = await attempt('incident.write', {
      id: entry.incidentId,
      content: { kind: 'note', text },
      at: entry.at,
      corrects: entry.id,
    })
    if (reply.ok) onClose()
    else setProblem(reply.error.sentence)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      title="Correct the entry"
      description="What it said stays on the timeline; the correction is a new entry that points to it."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Write the correction
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void save(event)}>
        <TextArea
          label="What is right"
          autoFocus
          rows={4}
          maxLength={20_000}
          value={text}
          problem={problem}
          onChange={setText}
        />
      </form>
    </Dialog>
  )
}
