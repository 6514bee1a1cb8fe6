import type { IncidentFact } from '../facts'
import type { DraftedLine } from '../lines'
import { moment } from './moment'

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
  const { severity, title, stage, lead, startedAt, timers, entries } = incident
  const lines = [
    `${severity} ${title}: stage ${stage}, since ${moment(startedAt, zone)}${lead === null ? '' : `, led by ${lead}`}.`,
    ...timers.map(({ name, dueAt }) => `${name} due ${moment(dueAt, zone)}.`),
    ...entries.map(
      ({ at, by, text }) => `${moment(at, zone)} ${by}: ${text.trim().replaceAll(/\s*\n\s*/g, ' / ')}`,
    ),
  ]
  return lines.join('\n')
}
