import { useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { text } from '../../../shared/text/text'
import { attempt } from '../../app/store'
import { FormDialog } from '../../ui/FormDialog'
import { TextField } from '../../ui/TextField'
import { closeAlertAction } from './asked'
import { orNull } from './written'

/** Ends an alert by hand. */
export function ResolveDialog({ alert }: { alert: Alert }) {
  const words = text.alerts.resolve
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title={words.title}
      description={words.description(alertTitle(alert), alert.monitorName)}
      verb={words.title}
      act={() => attempt('alert.resolve', { id: alert.id, reason: orNull(reason) })}
      onClose={closeAlertAction}
    >
      <TextField
        label={text.alerts.why}
        hint={text.alerts.inLogAndHandover}
        autoFocus
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  )
}
