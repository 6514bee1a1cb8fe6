import { text } from '../../../../shared/text/text'
import { Banner } from '../../../ui/Banner'
import { Sentence } from '../../../ui/Sentence'
import { FollowUpList } from '../follow-ups/FollowUpList'
import { incidentsAddress } from '../incidents-address'
import { EntryComposer } from '../timeline/EntryComposer'
import { Timeline } from '../timeline/Timeline'
import { type ReadIncident, useIncident } from '../use-incident'
import { Guides } from './Guides'
import { IncidentAlerts } from './IncidentAlerts'
import { IncidentHeader } from './IncidentHeader'
import styles from './IncidentPane.module.css'
import { LinkedIncidents } from './LinkedIncidents'
import { Roles } from './Roles'
import { Stages } from './Stages'
import { Timers } from './Timers'

/** An incident: its deadlines across the top, what happened, and beside it what the runbook says to do. */
export function IncidentPane({ id }: { id: string }) {
  const { read, failure } = useIncident(id)
  if (failure !== null) return <Banner kind="problem">{failure}</Banner>
  return read === null ? null : <Pane read={read} />
}

function Pane({ read }: { read: ReadIncident }) {
  const { incident, entries, parts, followUps, draft } = read
  return (
    <article className={styles.pane} aria-labelledby="incident-title">
      <IncidentHeader incident={incident} />
      {incident.end?.kind === 'merged' && (
        <Banner kind="information">
          <MergedInto by={incident.end.by} into={incident.end.into} />
        </Banner>
      )}
      <Timers incident={incident} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <EntryComposer incidentId={incident.id} draft={draft} />
          <Timeline entries={entries} parts={parts} incidentId={incident.id} />
        </div>
        <aside className={styles.column} aria-label={text.incidents.pane.around}>
          <Stages incident={incident} />
          <Roles incident={incident} />
          <Guides incident={incident} />
          <IncidentAlerts incident={incident} />
          <LinkedIncidents incident={incident} />
          <FollowUpList incidentId={incident.id} followUps={followUps} />
        </aside>
      </div>
    </article>
  )
}

function MergedInto({ by, into }: { by: string; into: string }) {
  const link = (words: string) => <a href={incidentsAddress.incident(into)}>{words}</a>
  return <Sentence of={text.incidents.pane.mergedInto(by, link)} />
}
