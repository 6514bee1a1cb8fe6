import { useState } from 'react'
import type { Incident, Timer } from '../../../../shared/incident/incident'
import { timerTitle } from '../../../../shared/incident/words'
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
      title={`Pause “${timerTitle(timer)}”`}
      description="While it stands still it is not told. When it goes on, it is due as much later as it stood."
      verb="Pause it"
      act={pause}
      onClose={onClose}
    >
      <TextField
        label="Reason"
        autoFocus
        maxLength={500}
        value={reason}
        problem={asked && reason.trim() === '' ? 'Say why, for those who read it later.' : undefined}
        onChange={setReason}
      />
    </FormDialog>
  )
}
