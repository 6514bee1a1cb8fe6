import { useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { attempt } from '../../app/store'
import { FormDialog } from '../../ui/FormDialog'
import { TextField } from '../../ui/TextField'
import { useZone } from '../../ui/Time'
import { plannedEnd } from '../shift/planned-end'
import { closeAlertAction } from './asked'
import { orNull } from './written'

/** Takes an alert on with a reason, and until when it is quiet. */
export function TakeDialog({ alert }: { alert: Alert }) {
  const zone = useZone()
  const [reason, setReason] = useState(alert.acknowledgement?.reason ?? '')
  const [until, setUntil] = useState('')
  const [problem, setProblem] = useState<string>()
  const act = () => {
    const expiresAt = plannedEnd(until, Date.now(), zone)
    if (expiresAt === null && until.trim() !== '') {
      setProblem('Write a time as 08:00, or nothing.')
      return null
    }
    return attempt('alert.acknowledge', { id: alert.id, reason: orNull(reason), expiresAt })
  }
  return (
    <FormDialog
      title="Acknowledge"
      description={`${alertTitle(alert)}. Reminders and the escalation stop; checks go on.`}
      verb="Acknowledge"
      act={act}
      onClose={closeAlertAction}
    >
      <TextField
        label="Why"
        hint="Stands in the log and in the handover. May be empty."
        autoFocus
        maxLength={500}
        placeholder="Restarting the payment workers"
        value={reason}
        onChange={setReason}
      />
      <TextField
        label="Ask again at"
        hint="A time as 08:00, when it is to ask again if it is still wrong. Empty: it does not."
        problem={problem}
        inputMode="numeric"
        value={until}
        onChange={(text) => {
          setUntil(text)
          setProblem(undefined)
        }}
      />
    </FormDialog>
  )
}
