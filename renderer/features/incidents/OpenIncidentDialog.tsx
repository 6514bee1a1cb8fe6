import { type FormEvent, useId, useMemo, useState } from 'react'
import { alertTitle } from '../../../shared/alert/describe'
import type { Severity } from '../../../shared/incident/severity'
import { severityOfAlerts } from '../../../shared/incident/words'
import { parsePastTime } from '../../../shared/log/past-time'
import { unresolvedAlerts } from '../../../shared/summary'
import { attempt, useCompanion } from '../../app/store'
import { Banner } from '../../ui/Banner'
import { Button } from '../../ui/Button'
import { Checkbox } from '../../ui/Checkbox'
import { Dialog } from '../../ui/Dialog'
import { Select } from '../../ui/Select'
import { TextField } from '../../ui/TextField'
import { Time, useZone } from '../../ui/Time'
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
  const allAlerts = useCompanion((state) => state.alerts)
  const alerts = useMemo(() => unresolvedAlerts({ alerts: allAlerts }), [allAlerts])
  const scenarios = useCompanion((state) => state.runbook?.model.scenarios ?? noScenarios)
  const zone = useZone()
  const formId = useId()
  const [chosen, setChosen] = useState<readonly string[]>(alertIds)
  const about = alerts.filter(({ id }) => chosen.includes(id))
  const first = about[0]
  const [written, setWritten] = useState<string | null>(null)
  const [severity, setSeverity] = useState<Severity | null>(null)
  const [scenario, setScenario] = useState(noScenario)
  const [began, setBegan] = useState('')
  const [problem, setProblem] = useState<string | undefined>()
  const [failure, setFailure] = useState<string | null>(null)
  const title = written ?? (scenario !== noScenario ? scenario : first === undefined ? '' : alertTitle(first))
  const meant = severity ?? severityOfAlerts(about) ?? 'P1'
  const past = began.trim() === '' ? null : parsePastTime(began, Date.now(), zone)

  const open = async (event: FormEvent) => {
    event.preventDefault()
    if (title.trim() === '') return setProblem('Say in a few words what is wrong.')
    if (past?.ok === false) return
    const reply = await attempt('incident.open', {
      title: title.trim(),
      severity: meant,
      origin:
        scenario !== noScenario
          ? { kind: 'scenario', name: scenario }
          : { kind: about.length > 0 ? 'alerts' : 'nothing' },
      alertIds: about.map(({ id }) => id),
      startedAt: past?.ok ? past.at : null,
    })
    if (!reply.ok) return setFailure(reply.error.sentence)
    closeIncidentDialog()
    window.location.hash = incidentsAddress.incident(reply.value.id)
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => open || closeIncidentDialog()}
      title="Open an incident"
      description="Its deadlines begin to run, and everything that is done stands on its timeline."
      actions={
        <>
          <Button onClick={closeIncidentDialog}>Cancel</Button>
          <Button variant="primary" type="submit" form={formId}>
            Open it
          </Button>
        </>
      }
    >
      <form id={formId} className={styles.form} noValidate onSubmit={(event) => void open(event)}>
        <TextField
          label="What is wrong"
          autoFocus
          maxLength={200}
          value={title}
          problem={problem}
          onChange={setWritten}
        />
        <div className={styles.two}>
          <Select label="Severity" value={meant} options={severityOptions} onChange={setSeverity} />
          <TextField
            label="Began"
            placeholder="14:05, 20 min ago"
            value={began}
            hint={
              past?.ok ? <Time at={past.at} /> : about.length > 0 ? 'Empty: as the alerts say' : 'Empty: now'
            }
            problem={past?.ok === false ? past.sentence : undefined}
            onChange={setBegan}
          />
        </div>
        {scenarios.length > 0 && (
          <Select
            label="Disaster scenario"
            value={scenario}
            options={[
              { value: noScenario, label: 'None' },
              ...scenarios.map(({ name }) => ({ value: name, label: name })),
            ]}
            onChange={setScenario}
          />
        )}
        {alerts.length > 0 && (
          <fieldset className={styles.alerts}>
            <legend>Alerts that it is about</legend>
            {alerts.map((alert) => (
              <Checkbox
                key={alert.id}
                checked={chosen.includes(alert.id)}
                label={`${alert.severity} ${alertTitle(alert)}`}
                onChange={(checked) =>
                  setChosen(checked ? [...chosen, alert.id] : chosen.filter((id) => id !== alert.id))
                }
              />
            ))}
          </fieldset>
        )}
        {failure !== null && <Banner kind="problem">{failure}</Banner>}
      </form>
    </Dialog>
  )
}

const noScenarios: [] = []
