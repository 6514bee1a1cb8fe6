import { useState } from 'react'
import type { Incident } from '../../../../shared/incident/incident'
import { attempt } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import { TextField } from '../../../ui/TextField'
import { usePastTime } from '../../../ui/use-past-time'

/** Says when the last good backup was made, where no monitor knows it. */
export function BackupDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const { read, field } = usePastTime()
  const [asked, setAsked] = useState(false)
  const missing = asked && read.ok && read.at === null ? 'Say when it was made.' : undefined
  const save = () => {
    setAsked(true)
    if (!read.ok || read.at === null) return null
    return attempt('incident.setLastBackup', { id: incident.id, at: read.at })
  }
  return (
    <FormDialog
      width="narrow"
      title="Last good backup"
      description="What may be lost (RPO) is counted from when it was made."
      verb="Save"
      act={save}
      onClose={onClose}
    >
      <TextField
        label="Made"
        autoFocus
        {...field}
        placeholder="02:00, yesterday 23:30"
        problem={field.problem ?? missing}
      />
    </FormDialog>
  )
}
