import { useState } from 'react'
import type { Incident } from '../../../../shared/incident/incident'
import { text } from '../../../../shared/text/text'
import { attempt } from '../../../app/store'
import { FormDialog } from '../../../ui/FormDialog'
import { TextField } from '../../../ui/TextField'
import { usePastTime } from '../../../ui/use-past-time'

/** Says when the last good backup was made, where no monitor knows it. */
export function BackupDialog({ incident, onClose }: { incident: Incident; onClose: () => void }) {
  const words = text.incidents.pane.backup
  const { read, field } = usePastTime()
  const [asked, setAsked] = useState(false)
  const missing = asked && read.ok && read.at === null ? words.sayWhen : undefined
  const save = () => {
    setAsked(true)
    if (!read.ok || read.at === null) return null
    return attempt('incident.setLastBackup', { id: incident.id, at: read.at })
  }
  return (
    <FormDialog
      width="narrow"
      title={words.title}
      description={words.description}
      verb={words.save}
      act={save}
      onClose={onClose}
    >
      <TextField
        label={words.made}
        autoFocus
        {...field}
        placeholder={words.example}
        problem={field.problem ?? missing}
      />
    </FormDialog>
  )
}
