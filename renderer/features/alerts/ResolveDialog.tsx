import { useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { attempt } from '../../app/store'
import { FormDialog } from '../../ui/FormDialog'
import { TextField } from '../../ui/TextField'
import { closeAlertAction } from './asked'
import { orNull } from './written'

/** Ends an alert by hand. */
export function ResolveDialog({ alert }: { alert: Alert }) {
  const [reason, setReason] = useState('')
  return (
    <FormDialog
      title="Resolve"
      description={`${alertTitle(alert)}. While the same trouble stands no other alert opens for it: only after ${alert.monitorName} has been well, or when it gets worse.`}
      verb="Resolve"
      act={() => attempt('alert.resolve', { id: alert.id, reason: orNull(reason) })}
      onClose={closeAlertAction}
    >
      <TextField
        label="Why"
        hint="Stands in the log and in the handover. May be empty."
        autoFocus
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  )
}
