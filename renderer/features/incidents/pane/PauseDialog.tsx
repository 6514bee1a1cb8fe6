import { type FormEvent, useId, useState } from 'react'
import type { Incident, Timer } from '../../../../shared/incident/incident'
import { timerTitle } from '../../../../shared/incident/words'
import { attempt } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextField } from '../../../ui/TextField'

interface PauseDialogProps {
  incident: Incident
  timer: Timer
  onClose: () => void
}

/** Stops a deadline, never without a reason. */
export function PauseDialog({ incident, timer, onClose }: PauseDialogProps) {
  const formId = useId()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const pause = async (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim() === '') return setProblem('Say why, for those who read it later.')
    const reply = await attempt('incident.holdTimer', { id: incident.id, timer: timer.key, reason })
    if (reply.ok) onClose()
    else setProblem(reply.error.sentence)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      width="narrow"
      title={`Pause “${timerTitle(timer)}”`}
      description="While it stands still it is not told. When it goes on, it is due as much later as it stood."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Pause it
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void pause(event)}>
        <TextField
          label="Reason"
          autoFocus
          maxLength={500}
          value={reason}
          problem={problem}
          onChange={setReason}
        />
      </form>
    </Dialog>
  )
}
