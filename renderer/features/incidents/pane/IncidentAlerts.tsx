import { useMemo, useState } from 'react'
import { alertTitle } from '../../../../shared/alert/describe'
import type { Incident } from '../../../../shared/incident/incident'
import { unresolvedAlerts } from '../../../../shared/summary'
import { text } from '../../../../shared/text/text'
import { addressOf } from '../../../app/routes'
import { request, useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { Select } from '../../../ui/Select'
import styles from './Rows.module.css'

/** What monitors found of it, and further alerts to add. */
export function IncidentAlerts({ incident }: { incident: Incident }) {
  const alerts = useCompanion((state) => state.alerts)
  const others = useMemo(
    () => unresolvedAlerts({ alerts }).filter(({ id }) => !incident.alertIds.includes(id)),
    [alerts, incident.alertIds],
  )
  const [chosen, setChosen] = useState('')
  const words = text.incidents.pane.alerts
  const canAdd = incident.end === null && others.length > 0
  if (incident.alertIds.length === 0 && !canAdd) return null
  const added = others.find(({ id }) => id === chosen) ?? others[0]
  return (
    <Card title={words.title}>
      <ul className={styles.rows}>
        {incident.alertIds.map((id) => {
          const alert = alerts[id]
          return (
            <li key={id} className={styles.row}>
              {alert === undefined ? (
                <span>{words.earlier}</span>
              ) : (
                <a href={addressOf('now', id)}>{alertTitle(alert)}</a>
              )}
              <small className={styles.end}>{words.states[alert?.state ?? 'resolved']}</small>
            </li>
          )
        })}
      </ul>
      {canAdd && added !== undefined && (
        <div className={styles.row}>
          <Select
            label={words.another}
            labelHidden
            value={added.id}
            options={others.map((alert) => ({ value: alert.id, label: alertTitle(alert) }))}
            onChange={setChosen}
          />
          <Button
            size="small"
            onClick={() => void request('incident.addAlerts', { id: incident.id, alertIds: [added.id] })}
          >
            {words.add}
          </Button>
        </div>
      )}
    </Card>
  )
}
