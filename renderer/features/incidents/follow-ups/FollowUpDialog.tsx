import { type FormEvent, useId, useState } from 'react'
import type { FollowUp } from '../../../../shared/incident/follow-up'
import { localTimestamp } from '../../../../shared/time/display'
import { parseIsoTime } from '../../../../shared/time/iso'
import { attempt } from '../../../app/store'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { useZone } from '../../../ui/Time'

interface FollowUpDialogProps {
  /** Null: a new one. */
  followUp: FollowUp | null
  incidentId: string | null
  onClose: () => void
}

const day = 24 * 60 * 60_000

/** Writes down what is to be done, who has it and by when. */
export function FollowUpDialog({ followUp, incidentId, onClose }: FollowUpDialogProps) {
  const zone = useZone()
  const formId = useId()
  const [text, setText] = useState(followUp?.text ?? '')
  const [owner, setOwner] = useState(followUp?.owner ?? '')
  const [date, setDate] = useState(
    followUp === null || followUp.dueAt === null ? '' : localTimestamp(followUp.dueAt, zone).slice(0, 10),
  )
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<string | null>(null)
  const start = date.trim() === '' ? null : parseIsoTime(date.trim(), zone)
  const isDateWrong = date.trim() !== '' && (start === null || !/^\d{4}-\d{2}-\d{2}$/.test(date.trim()))
  const save = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (text.trim() === '' || isDateWrong) return
    // It is due at the end of its day.
    const written = { text: text.trim(), owner: owner.trim(), dueAt: start === null ? null : start + day - 1 }
    const reply =
      followUp === null
        ? await attempt('followUp.add', { incidentId, text: written })
        : await attempt('followUp.update', { id: followUp.id, text: written })
    if (reply.ok) onClose()
    else setFailure(reply.error.sentence)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      width="narrow"
      title={followUp === null ? 'Add a follow-up' : 'Edit the follow-up'}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            {followUp === null ? 'Add it' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void save(event)}>
        <TextArea
          label="What is to be done"
          autoFocus
          rows={2}
          maxLength={2_000}
          value={text}
          problem={asked && text.trim() === '' ? 'Say what is to be done.' : undefined}
          onChange={setText}
        />
        <TextField label="Who has it" maxLength={200} value={owner} onChange={setOwner} />
        <TextField
          label="Due"
          placeholder="2026-11-30"
          value={date}
          problem={isDateWrong ? 'Write a date as 2026-11-30.' : undefined}
          onChange={setDate}
        />
        {failure !== null && <Banner kind="problem">{failure}</Banner>}
      </form>
    </Dialog>
  )
}
