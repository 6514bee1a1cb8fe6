import { type FormEvent, useId, useState } from 'react'
import type { Incident } from '../../../../shared/incident/incident'
import { parsePastTime } from '../../../../shared/log/past-time'
import { attempt } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Dialog } from '../../../ui/Dialog'
import { TextField } from '../../../ui/TextField'
import { Time, useZone } from '../../../ui/Time'

/** Says when the last good backup was made, where no monitor knows it. */
export function BackupDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const zone = useZone()
  const formId = useId()
  const [time, setTime] = useState('')
  const [failure, setFailure] = useState<string | undefined>()
  const made = time.trim() === '' ? null : parsePastTime(time, Date.now(), zone)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    if (made?.ok !== true) return setFailure(made?.sentence ?? 'Say when it was made.')
    const reply = await attempt('incident.setLastBackup', { id: incident.id, at: made.at })
    if (reply.ok) onClose()
    else setFailure(reply.error.sentence)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || onClose()}
      width="narrow"
      title="Last good backup"
      description="What may be lost (RPO) is counted from when it was made."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Save
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={(event) => void save(event)}>
        <TextField
          label="Made"
          placeholder="02:00, yesterday 23:30"
          autoFocus
          value={time}
          hint={made?.ok ? <Time at={made.at} /> : undefined}
          problem={failure ?? (made?.ok === false ? made.sentence : undefined)}
          onChange={(next) => {
            setTime(next)
            setFailure(undefined)
          }}
        />
      </form>
    </Dialog>
  )
}
