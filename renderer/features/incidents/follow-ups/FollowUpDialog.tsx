import { useState } from 'react'
import type { FollowUp } from '../../../../shared/incident/follow-up'
import { text } from '../../../../shared/text/text'
import { localTimestamp } from '../../../../shared/time/display'
import { parseIsoTime } from '../../../../shared/time/iso'
import { localDayAt } from '../../../../shared/time/local-day'
import { attempt } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import { TextArea } from '../../../ui/TextArea'
import { TextField } from '../../../ui/TextField'
import { useZone } from '../../../ui/Time'

interface FollowUpDialogProps {
  /** Null: a new one. */
  followUp: FollowUp | null
  incidentId: string | null
  onClose: () => void
}

/** Writes down what is to be done, who has it and by when. */
export function FollowUpDialog({ followUp, incidentId, onClose }: FollowUpDialogProps) {
  const zone = useZone()
  const words = text.incidents.followUps
  const [what, setWhat] = useState(followUp?.text ?? '')
  const [owner, setOwner] = useState(followUp?.owner ?? '')
  const [date, setDate] = useState(
    followUp === null || followUp.dueAt === null ? '' : localTimestamp(followUp.dueAt, zone).slice(0, 10),
  )
  const [asked, setAsked] = useState(false)
  const start = date.trim() === '' ? null : parseIsoTime(date.trim(), zone)
  const isDateWrong = date.trim() !== '' && (start === null || !/^\d{4}-\d{2}-\d{2}$/.test(date.trim()))
  const save = () => {
    setAsked(true)
    if (what.trim() === '' || isDateWrong) return null
    // It is due at the end of its day.
    const written = {
      text: what.trim(),
      owner: owner.trim(),
      dueAt: start === null ? null : localDayAt(start, zone).end - 1,
    }
    return followUp === null
      ? attempt('followUp.add', { incidentId, text: written })
      : attempt('followUp.update', { id: followUp.id, text: written })
  }
  return (
    <FormDialog
      width="narrow"
      title={followUp === null ? words.add : words.edit}
      verb={followUp === null ? words.addIt : words.save}
      act={save}
      onClose={onClose}
    >
      <TextArea
        label={words.what}
        autoFocus
        rows={2}
        maxLength={2_000}
        value={what}
        problem={asked && what.trim() === '' ? words.sayWhat : undefined}
        onChange={setWhat}
      />
      <TextField label={words.owner} maxLength={200} value={owner} onChange={setOwner} />
      <TextField
        label={words.due}
        placeholder="2026-11-30"
        value={date}
        problem={isDateWrong ? words.writeDate : undefined}
        onChange={setDate}
      />
    </FormDialog>
  )
}
