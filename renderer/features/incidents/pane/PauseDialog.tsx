import { useState } from 'react'
import type { Incident, Timer } from '../../../../shared/incident/incident'
import { timerTitle } from '../../../../shared/incident/words'
import { text } from '../../../../shared/text/text'
import { attempt } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import { TextField } from '../../../ui/TextField'

interface PauseDialogProps {
  incident: Incident
  timer: Timer
  onClose: () => void
}

/** Stops a deadline, never without a reason. */
export function PauseDialog({ incident, timer, onClose }: PauseDialogProps) {
  const words = text.incidents.pane.pause
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const pause = () => {
    setAsked(true)
    if (reason.trim() === '') return null
    return attempt('incident.holdTimer', { id: incident.id, timer: timer.key, reason })
  }
  return (
    <FormDialog
      width="narrow"
      title={words.title(timerTitle(timer))}
      description={words.description}
      verb={words.verb}
      act={pause}
      onClose={onClose}
    >
      <TextField
        label={words.reason}
        autoFocus
        maxLength={500}
        value={reason}
        problem={asked && reason.trim() === '' ? words.sayWhy : undefined}
        onChange={setReason}
      />
    </FormDialog>
  )
}
