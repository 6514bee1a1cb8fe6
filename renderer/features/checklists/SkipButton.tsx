import { type FormEvent, useId, useState } from 'react'
import type { Checklist } from '../../../shared/runbook/model'
import { request } from '../../app/store'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/TextField'

/** Leaves a run out this time, with a reason. */
export function SkipButton({ checklist }: { checklist: Checklist }) {
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const form = useId()
  const skip = async (event: FormEvent) => {
    event.preventDefault()
    const reply = await request('run.skip', { checklistKey: checklist.key, reason: reason.trim() })
    if (reply.ok) setAsking(false)
  }
  return (
    <>
      <Button onClick={() => setAsking(true)}>Skip…</Button>
      <Dialog
        open={asking}
        onOpenChange={setAsking}
        width="narrow"
        title={`Skip ${checklist.title}`}
        description="This time only. It is told in the log and in the handover."
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Cancel</Button>
            <Button variant="primary" type="submit" form={form} disabled={reason.trim() === ''}>
              Skip it
            </Button>
          </>
        }
      >
        <form id={form} onSubmit={(event) => void skip(event)}>
          <TextField label="Reason" autoFocus maxLength={500} value={reason} onChange={setReason} />
        </form>
      </Dialog>
    </>
  )
}
