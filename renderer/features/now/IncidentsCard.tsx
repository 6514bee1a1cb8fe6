import type { Incident } from '../../../shared/incident/incident'
import { text } from '../../../shared/text/text'
import { addressOf } from '../../app/routes'
import { useCompanion } from '../../app/store'
import { Card } from '../../ui/Card'
import { classes } from '../../ui/classes'
import { SeverityBadge } from '../../ui/SeverityBadge'
import { NextTimer } from '../incidents/NextTimer'
import styles from './SideCard.module.css'

/** The incidents that go on, each with the deadline that comes next. */
export function IncidentsCard() {
  const incidents = useCompanion((state) => state.incidents)
  const open = Object.values(incidents).filter(({ end }) => end === null)
  if (open.length === 0) return null
  return (
    <Card title={text.now.incidents(open.length)}>
      {open.sort(bySeverity).map((incident) => (
        <div key={incident.id} className={classes(styles.row, styles.wrapping)}>
          <span>
            <SeverityBadge severity={incident.severity} />{' '}
            <a href={addressOf('incidents', incident.id)}>{incident.title}</a>
          </span>
          <NextTimer incident={incident} />
        </div>
      ))}
    </Card>
  )
}

function bySeverity(one: Incident, other: Incident): number {
  return one.severity.localeCompare(other.severity) || one.openedAt - other.openedAt
}
