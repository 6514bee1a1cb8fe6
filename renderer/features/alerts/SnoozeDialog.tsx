import { useState } from 'react'
import type { Alert } from '../../../shared/alert/alert'
import { alertTitle } from '../../../shared/alert/describe'
import { nextMorning } from '../../../shared/alert/morning'
import { text } from '../../../shared/text/text'
import { localTime } from '../../../shared/time/display'
import { attempt, useCompanion } from '../../app/store'
import { Choice } from '../../ui/Choice'
import { useNow } from '../../ui/clock'
import { FormDialog } from '../../ui/FormDialog'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { useZone } from '../../ui/Time'
import { plannedEnd } from '../shift/planned-end'
import { closeAlertAction } from './asked'
import { lengthOf, lengthsWith, scopesOf, type WrittenLength } from './snooze-form'
import { orNull } from './written'

/** When the next morning begins: "08:00". */
function useMorning(): string {
  const zone = useZone()
  const shifts = useCompanion(({ rota }) => rota?.shifts)
  const quietHours = useCompanion(({ preferences }) => preferences.quietHours)
  return localTime(nextMorning({ shifts: shifts ?? [], quietHours }, useNow(60_000), zone), zone)
}

/** Silences an alert, its monitor, its group or everything for a while. */
export function SnoozeDialog({ alert }: { alert: Alert }) {
  const words = text.alerts.snooze
  const zone = useZone()
  const morning = useMorning()
  const scopes = scopesOf(alert)
  const [scope, setScope] = useState('alert')
  const [length, setLength] = useState<WrittenLength>('15')
  const [until, setUntil] = useState('')
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const act = () => {
    const asked = lengthOf(length, plannedEnd(until, Date.now(), zone))
    const chosen = scopes.find(({ value }) => value === scope)
    if (asked === null) setProblem(words.writeTime)
    if (asked === null || chosen === undefined) return null
    return attempt('snooze.begin', { scope: chosen.scope, length: asked, reason: orNull(reason) })
  }
  return (
    <FormDialog
      title={words.title}
      description={words.description(alertTitle(alert))}
      verb={words.title}
      act={act}
      onClose={closeAlertAction}
    >
      <Select label={words.what} value={scope} options={scopes} onChange={setScope} />
      <Choice label={words.howLong} value={length} options={lengthsWith(morning)} onChange={setLength} />
      {length === 'time' && (
        <TextField
          label={words.until}
          hint={words.untilHint}
          problem={problem}
          autoFocus
          inputMode="numeric"
          placeholder="08:00"
          value={until}
          onChange={(written) => {
            setUntil(written)
            setProblem(undefined)
          }}
        />
      )}
      <TextField
        label={text.alerts.why}
        hint={text.alerts.mayBeEmpty}
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
    </FormDialog>
  )
}
