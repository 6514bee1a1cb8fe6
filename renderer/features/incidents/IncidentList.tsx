import { Siren } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Incident } from '../../../shared/incident/incident'
import { incidentState } from '../../../shared/incident/words'
import { text } from '../../../shared/text/text'
import { formatDuration } from '../../../shared/time/duration'
import { request, useCompanion } from '../../app/store'
import { useKeyCap } from '../../app/use-action-keys'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Card'
import { EmptyState } from '../../ui/EmptyState'
import { Sentence } from '../../ui/Sentence'
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
  const words = text.incidents.list
  const keyCap = useKeyCap()
  const going = Object.values(incidents)
    .filter(({ end }) => end === null)
    .sort((one, other) => one.severity.localeCompare(other.severity) || one.openedAt - other.openedAt)
  if (going.length === 0 && past.incidents.length === 0)
    return (
      <EmptyState
        icon={<Siren />}
        title={words.none.title}
        sentence={words.none.sentence}
        action={
          <Button variant="primary" shortcut={keyCap('incident.open')} onClick={onOpen}>
            {text.incidents.open}
          </Button>
        }
      />
    )
  return (
    <>
      <Card title={words.open}>
        {going.length === 0 ? (
          <p>{words.noneOpen}</p>
        ) : (
          <ul className={styles.list}>
            {going.map((incident) => (
              <Row key={incident.id} incident={incident} />
            ))}
          </ul>
        )}
      </Card>
      {past.incidents.length > 0 && (
        <Card title={words.ended}>
          <ul className={styles.list}>
            {past.incidents.map((incident) => (
              <Row key={incident.id} incident={incident} />
            ))}
          </ul>
          {past.more !== null && (
            <div>
              <Button size="small" onClick={past.more}>
                {words.showEarlier}
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
  const words = text.incidents.list
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
          <Sentence
            of={words.endedAfter(
              incidentState(incident),
              <Time at={end.at} />,
              formatDuration(Math.max(1_000, end.at - startedAt)),
            )}
          />
        </small>
      )}
      <small>
        <Sentence of={words.opened(<Time at={openedAt} />)} />
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
