import type { Incident } from '../../../../shared/incident/incident'
import { incidentState } from '../../../../shared/incident/words'
import { text } from '../../../../shared/text/text'
import { request, useCompanion } from '../../../app/store'
import { Button } from '../../../ui/Button'
import { Card } from '../../../ui/Card'
import { incidentsAddress } from '../incidents-address'
import styles from './Rows.module.css'

/** The incidents that have to do with this one. */
export function LinkedIncidents({ incident }: { incident: Incident }) {
  const incidents = useCompanion((state) => state.incidents)
  if (incident.linkedIds.length === 0) return null
  const words = text.incidents.pane
  return (
    <Card title={words.linked}>
      <ul className={styles.rows}>
        {incident.linkedIds.map((id) => {
          const other = incidents[id]
          return (
            <li key={id} className={styles.row}>
              <a href={incidentsAddress.incident(id)}>{other?.title ?? words.earlier}</a>
              <span className={styles.end}>
                {other !== undefined && <small>{incidentState(other)}</small>}
                <Button
                  variant="plain"
                  size="small"
                  onClick={() => void request('incident.link', { id: incident.id, other: id, linked: false })}
                >
                  {words.unlink}
                </Button>
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
