import { useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { text } from '../../../shared/text/text'
import { attempt } from '../../app/store'
import { FormDialog } from '../../ui/FormDialog'
import { TextArea } from '../../ui/TextArea'
import { closeAlertAction } from './asked'

/** Writes into the log what somebody saw or did about an alert. */
export function NoteDialog({ alert }: { alert: Alert }) {
  const words = text.alerts.note
  const [written, setWritten] = useState('')
  const [problem, setProblem] = useState<string>()
  const act = () => {
    if (written.trim() !== '')
      return attempt('log.write', { text: written, about: { kind: 'alert', id: alert.id } })
    setProblem(words.writeSomething)
    return null
  }
  return (
    <FormDialog
      title={words.title}
      description={words.description(alertTitle(alert))}
      verb={words.add}
      act={act}
      onClose={closeAlertAction}
    >
      <TextArea
        label={words.label}
        problem={problem}
        autoFocus
        rows={4}
        maxLength={20_000}
        value={written}
        onChange={(next) => {
          setWritten(next)
          setProblem(undefined)
        }}
      />
    </FormDialog>
  )
}
