import { useState } from 'react'
import type { Checklist } from '../../../shared/runbook/model'
import { text } from '../../../shared/text/text'
import { attempt } from '../../app/store'
import { Button } from '../../ui/Button'
import { FormDialog } from '../../ui/FormDialog'
import { TextField } from '../../ui/TextField'

/** Leaves a run out this time, with a reason. */
export function SkipButton({ checklist }: { checklist: Checklist }) {
  const words = text.checklists.skip
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  return (
    <>
      <Button onClick={() => setAsking(true)}>{words.button}</Button>
      {asking && (
        <FormDialog
          width="narrow"
          title={words.title(checklist.title)}
          description={words.description}
          verb={words.verb}
          ready={reason.trim() !== ''}
          act={() => attempt('run.skip', { checklistKey: checklist.key, reason: reason.trim() })}
          onClose={() => setAsking(false)}
        >
          <TextField label={words.reason} autoFocus maxLength={500} value={reason} onChange={setReason} />
        </FormDialog>
      )}
    </>
  )
}
