import { useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { contactName } from '../../../shared/alert/callable'
import { alertTitle } from '../../../shared/alert/describe'
import { text } from '../../../shared/text/text'
import { attempt, useCompanion } from '../../app/store'
import { FormDialog } from '../../ui/FormDialog'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { closeAlertAction } from './asked'

const somebodyElse = ''

/** Hands an alert to a contact of the runbook, or to somebody else. */
export function HandOverDialog({ alert }: { alert: Alert }) {
  const words = text.alerts.handOver
  const contacts = useCompanion((state) => state.runbook?.model.contacts)
  const names = [
    ...new Set([
      ...(contacts?.chain ?? []).map(contactName),
      ...(contacts?.external ?? []).map(({ service, contact }) => contact ?? service),
    ]),
  ]
  const [chosen, setChosen] = useState(names[0] ?? somebodyElse)
  const [written, setWritten] = useState('')
  const [problem, setProblem] = useState<string>()
  const act = () => {
    const name = chosen === somebodyElse ? written.trim() : chosen
    if (name !== '') return attempt('alert.assign', { id: alert.id, name })
    setProblem(words.writeWho)
    return null
  }
  return (
    <FormDialog
      title={words.title}
      description={words.description(alertTitle(alert))}
      verb={words.title}
      act={act}
      onClose={closeAlertAction}
    >
      <Select
        label={words.to}
        value={chosen}
        options={[
          ...names.map((name) => ({ value: name, label: name })),
          { value: somebodyElse, label: words.somebodyElse },
        ]}
        onChange={setChosen}
      />
      {chosen === somebodyElse && (
        <TextField
          label={words.name}
          problem={problem}
          maxLength={200}
          value={written}
          onChange={(text) => {
            setWritten(text)
            setProblem(undefined)
          }}
        />
      )}
    </FormDialog>
  )
}
