import { useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { text } from '../../../shared/text/text'
import { attempt } from '../../app/store'
import { FormDialog } from '../../ui/FormDialog'
import { TextField } from '../../ui/TextField'
import { useZone } from '../../ui/Time'
import { plannedEnd } from '../shift/planned-end'
import { closeAlertAction } from './asked'
import { orNull } from './written'

/** Takes an alert on with a reason, and until when it is quiet. */
export function TakeDialog({ alert }: { alert: Alert }) {
  const words = text.alerts.acknowledge
  const zone = useZone()
  const [reason, setReason] = useState(alert.acknowledgement?.reason ?? '')
  const [until, setUntil] = useState('')
  const [problem, setProblem] = useState<string>()
  const act = () => {
    const expiresAt = plannedEnd(until, Date.now(), zone)
    if (expiresAt === null && until.trim() !== '') {
      setProblem(words.writeTime)
      return null
    }
    return attempt('alert.acknowledge', { id: alert.id, reason: orNull(reason), expiresAt })
  }
  return (
    <FormDialog
      title={words.title}
      description={words.description(alertTitle(alert))}
      verb={words.title}
      act={act}
      onClose={closeAlertAction}
    >
      <TextField
        label={text.alerts.why}
        hint={text.alerts.inLogAndHandover}
        autoFocus
        maxLength={500}
        placeholder={words.example}
        value={reason}
        onChange={setReason}
      />
      <TextField
        label={words.askAgainAt}
        hint={words.askAgainHint}
        problem={problem}
        inputMode="numeric"
        value={until}
        onChange={(written) => {
          setUntil(written)
          setProblem(undefined)
        }}
      />
    </FormDialog>
  )
}
