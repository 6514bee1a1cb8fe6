import { type FormEvent, useId, useState } from 'react'
import type { Incident } from '../../../../shared/incident/incident'
import { parsePastTime } from '../../../../shared/log/past-time'
import { attempt, request } from '../../../app/store'
import { showToast } from '../../../app/toasts'
import { Banner } from '../../../ui/Banner'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextField } from '../../../ui/TextField'
import { Time, useZone } from '../../../ui/Time'

/** Ends an incident, now or at a time in the past; that can be undone. */
export function ResolveDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const zone = useZone()
  const formId = useId()
  const [time, setTime] = useState('')
  const [failure, setFailure] = useState<string | null>(null)
  const past = time.trim() === '' ? null : parsePastTime(time, Date.now(), zone)
  const { id } = incident
  const resolve = async (event: FormEvent) => {
    event.preventDefault()
    if (past?.ok === false) return
    const reply = await attempt('incident.resolve', { id, at: past?.ok ? past.at : null })
    if (!reply.ok) return setFailure(reply.error.sentence)
    onClose()
    showToast({
      level: 'information',
      sentence: 'The incident is resolved. Its report is drafted.',
      action: {
        label: 'Undo',
        run: () => void request('incident.reopen', { id, reason: 'It was resolved by mistake.' }),
      },
    })
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      width="narrow"
      title="Resolve the incident?"
      description="The service is back. Its deadlines end, and the report is drafted from what happened."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Resolve it
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void resolve(event)}>
        <TextField
          label="Back since"
          placeholder="14:05, 20 min ago"
          autoFocus
          value={time}
          hint={past?.ok ? <Time at={past.at} /> : 'Empty: now'}
          problem={past?.ok === false ? past.sentence : undefined}
          onChange={setTime}
        />
        {failure !== null && <Banner kind="problem">{failure}</Banner>}
      </form>
    </Dialog>
  )
}
