import { text } from '../../text/text'
import type { IncidentFact } from '../facts'
import type { DraftedLine } from '../lines'
import { inOneLine, moment } from './moment'

/** The open incidents: stage, timers, and what was written last. */
export function incidentLines(incidents: readonly IncidentFact[], zone: string): DraftedLine[] {
  return incidents
    .filter(({ resolvedAt }) => resolvedAt === null)
    .toSorted((one, other) => one.severity.localeCompare(other.severity) || one.startedAt - other.startedAt)
    .map((incident) => ({
      id: `incident:${incident.id}`,
      section: 'incidents',
      source: { kind: 'incident', id: incident.id },
      text: incidentText(incident, zone),
    }))
}

function incidentText(incident: IncidentFact, zone: string): string {
  const words = text.handover.lines
  const lines = [
    words.incident.stage({
      ...incident,
      stage: incident.stage ?? words.incident.noStage,
      since: moment(incident.startedAt, zone),
    }),
    ...incident.timers.map(({ name, dueAt }) => words.incident.timer(name, moment(dueAt, zone))),
    ...incident.entries.map(({ at, by, text: written }) =>
      words.timelineEntry({ at: moment(at, zone), author: by, text: inOneLine(written) }),
    ),
  ]
  return lines.join('\n')
}
