import { Siren } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident'
import { incidentState } from '../../../shared/incident/words'
import { formatDuration } from '../../../shared/time/duration'
import { request, useCompanion } from '../../app/store'
import { useKeyCap } from '../../app/use-action-keys'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { SeverityBadge } from '../../ui/SeverityBadge'
import { Time } from '../../ui/Time'
import styles from './IncidentList.module.css'
import { incidentsAddress } from './incidents-address'
import { NextTimer } from './NextTimer'

const pageLength = 50

/** The incidents that go on, and those that ended. */
export function IncidentList({ onOpen }: { onOpen: () => void }) {
  const incidents = useCompanion((state) => state.incidents)
  const past = usePast()
  const keyCap = useKeyCap()
  const going = Object.values(incidents)
    .filter(({ end }) => end === null)
    .sort((one, other) => one.severity.localeCompare(other.severity) || one.openedAt - other.openedAt)
  if (going.length === 0 && past.incidents.length === 0)
    return (
      <EmptyState
        icon={<Siren />}
        title="No incident was opened yet"
        sentence="Open one from an alert on Now, for a disaster scenario of the runbook, or by hand. It brings its deadlines, the runbook's steps and a timeline, and at its end the report."
        action={
          <Button variant="primary" shortcut={keyCap('incident.open')} onClick={onOpen}>
            Open an incident
          </Button>
        }
      />
    )
  return (
    <>
      <Card title="Open">
        {going.length === 0 ? (
          <p>None. Everything that was opened has ended.</p>
        ) : (
          <ul className={styles.list}>
            {going.map((incident) => (
              <Row key={incident.id} incident={incident} />
            ))}
          </ul>
        )}
      </Card>
      {past.incidents.length > 0 && (
        <Card title="Ended">
          <ul className={styles.list}>
            {past.incidents.map((incident) => (
              <Row key={incident.id} incident={incident} />
            ))}
          </ul>
          {past.more !== null && (
            <div>
              <Button size="small" onClick={past.more}>
                Show earlier ones
              </Button>
            </div>
          )}
        </Card>
      )}
    </>
  )
}

function Row({ incident }: { incident: Incident }) {
  const { id, severity, title, openedAt, end, startedAt } = incident
  return (
    <li className={styles.row}>
      <SeverityBadge severity={severity} />
      <a className={styles.title} href={incidentsAddress.incident(id)}>
        {title}
      </a>
      {end === null ? (
        <NextTimer incident={incident} />
      ) : (
        <small>
          {incidentState(incident)} <Time at={end.at} /> after{' '}
          {formatDuration(Math.max(1_000, end.at - startedAt))}
        </small>
      )}
      <small>
        opened <Time at={openedAt} />
      </small>
    </li>
  )
}

/** Those that ended, the newest first, asked for page by page and again when one ends. */
function usePast(): { incidents: Incident[]; more: (() => void) | null } {
  const [incidents, setIncidents] = useState<Incident[]>([])
  const [count, setCount] = useState(pageLength)
  const ended = useCompanion((state) =>
    Object.values(state.incidents)
      .map(({ id, end }) => (end === null ? id : `${id} ${end.at}`))
      .join(),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: what ended or was reopened changes the list.
  useEffect(() => {
    let current = true
    void request('incident.past', { before: null, limit: count }).then((reply) => {
      if (current && reply.ok) setIncidents(reply.value.incidents)
    })
    return () => {
      current = false
    }
  }, [count, ended])
  const most = 200
  const more = incidents.length === count && count < most ? () => setCount(Math.min(most, count * 2)) : null
  return { incidents, more }
}
