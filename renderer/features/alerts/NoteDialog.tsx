import { useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { attempt } from '../../app/store'
import { FormDialog } from '../../ui/FormDialog'
import { TextArea } from '../../ui/TextArea'
import { closeAlertAction } from './asked'

/** Writes into the log what somebody saw or did about an alert. */
export function NoteDialog({ alert }: { alert: Alert }) {
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const act = () => {
    if (text.trim() !== '') return attempt('log.write', { text, about: { kind: 'alert', id: alert.id } })
    setProblem('Write what you saw or did.')
    return null
  }
  return (
    <FormDialog
      title="Add a note"
      description={`About ${alertTitle(alert)}, into the log.`}
      verb="Add to the log"
      act={act}
      onClose={closeAlertAction}
    >
      <TextArea
        label="Note"
        problem={problem}
        autoFocus
        rows={4}
        maxLength={20_000}
        value={text}
        onChange={(written) => {
          setText(written)
          setProblem(undefined)
        }}
      />
    </FormDialog>
  )
}
