import { useState } from 'react'
import type { Checklist } from '../../../shared/runbook/model'
import { attempt } from '../../app/store'
import { Button } from '../../ui/Button'
import { FormDialog } from '../../ui/FormDialog'
import { TextField } from '../../ui/TextField'

/** Leaves a run out this time, with a reason. */
export function SkipButton({ checklist }: { checklist: Checklist }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <>
      <Button onClick={() => setAsking(true)}>Skip…</Button>
      {asking && (
        <FormDialog
          width="narrow"
          title={`Skip ${checklist.title}`}
          description="This time only. It is told in the log and in the handover."
          verb="Skip it"
          ready={reason.trim() !== ''}
          act={() => attempt('run.skip', { checklistKey: checklist.key, reason: reason.trim() })}
          onClose={() => setAsking(false)}
        >
          <TextField label="Reason" autoFocus maxLength={500} value={reason} onChange={setReason} />
        </FormDialog>
      )}
    </>
  )
}
