import { useMemo, useState } from 'react'
import { alertTitle } from '../../../shared/alert/describe'
import type { RequestInput } from '../../../shared/contract'
import type { Severity } from '../../../shared/incident/severity'
import { severityOfAlerts } from '../../../shared/incident/words'
import { unresolvedAlerts } from '../../../shared/summary'
import { text } from '../../../shared/text/text'
import { attempt, useCompanion } from '../../app/store'
import { Checkbox } from '../../ui/Checkbox'
import { FieldRow, FormDialog } from '../../ui/FormDialog'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { usePastTime } from '../../ui/use-past-time'
import { closeIncidentDialog } from './asked'
import { incidentsAddress } from './incidents-address'
import styles from './OpenIncidentDialog.module.css'
import { severityOptions } from './severity-options'

interface OpenIncidentDialogProps {
  /** What it is about from the beginning. */
  alertIds: readonly string[]
}

const noScenario = ''

/** Opens an incident: about alerts, for a scenario of the runbook, or about what nothing told of. */
export default function OpenIncidentDialog({ alertIds }: OpenIncidentDialogProps) {
  const words = text.incidents.opening
  const allAlerts = useCompanion((state) => state.alerts)
  const alerts = useMemo(() => unresolvedAlerts({ alerts: allAlerts }), [allAlerts])
  const scenarios = useCompanion((state) => state.runbook?.model.scenarios ?? noScenarios)
  const [chosen, setChosen] = useState<readonly string[]>(alertIds)
  const about = alerts.filter(({ id }) => chosen.includes(id))
  const first = about[0]
  const [written, setWritten] = useState<string | null>(null)
  const [severity, setSeverity] = useState<Severity | null>(null)
  const [scenario, setScenario] = useState(noScenario)
  const began = usePastTime(about.length > 0 ? words.asAlertsSay : words.emptyNow)
  const [asked, setAsked] = useState(false)
  const title = written ?? (scenario !== noScenario ? scenario : first === undefined ? '' : alertTitle(first))
  const meant = severity ?? severityOfAlerts(about) ?? 'P1'

  const open = () => {
    setAsked(true)
    if (title.trim() === '' || !began.read.ok) return null
    return openIncident({
      title: title.trim(),
      severity: meant,
      origin:
        scenario !== noScenario
          ? { kind: 'scenario', name: scenario }
          : { kind: about.length > 0 ? 'alerts' : 'nothing' },
      alertIds: about.map(({ id }) => id),
      startedAt: began.read.at,
    })
  }
  return (
    <FormDialog
      title={text.incidents.open}
      description={words.description}
      verb={words.verb}
      act={open}
      onClose={closeIncidentDialog}
    >
      <TextField
        label={words.what}
        autoFocus
        maxLength={200}
        value={title}
        problem={asked && title.trim() === '' ? words.sayWhat : undefined}
        onChange={setWritten}
      />
      <FieldRow>
        <Select label={words.severity} value={meant} options={severityOptions} onChange={setSeverity} />
        <TextField label={words.began} {...began.field} />
      </FieldRow>
      {scenarios.length > 0 && (
        <Select
          label={words.scenario}
          value={scenario}
          options={[
            { value: noScenario, label: words.noScenario },
            ...scenarios.map(({ name }) => ({ value: name, label: name })),
          ]}
          onChange={setScenario}
        />
      )}
      {alerts.length > 0 && (
        <fieldset className={styles.alerts}>
          <legend>{words.alerts}</legend>
          {alerts.map((alert) => (
            <Checkbox
              key={alert.id}
              checked={chosen.includes(alert.id)}
              label={words.alert(alert.severity, alertTitle(alert))}
              onChange={(checked) =>
                setChosen(checked ? [...chosen, alert.id] : chosen.filter((id) => id !== alert.id))
              }
            />
          ))}
        </fieldset>
      )}
    </FormDialog>
  )
}

async function openIncident(incident: RequestInput<'incident.open'>) {
  const reply = await attempt('incident.open', incident)
  if (reply.ok) window.location.hash = incidentsAddress.incident(reply.value.id)
  return reply
}

const noScenarios: [] = []
