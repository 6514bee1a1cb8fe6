import { text } from '../../text/text'
import type { HandoverFacts } from '../facts'
import type { DraftedLine } from '../lines'
import { alertLines, resolvedLines, silenceLines } from './alerts'
import { changeLines, windowLines } from './changes'
import { checklistLines } from './checklists'
import { incidentLines } from './incidents'
import { inOneLine, moment } from './moment'
import { urgentLines } from './urgent'

/** Drafts a handover from what really happened, line by line. Times in it are local to `zone`. */
export function draftedLines(facts: HandoverFacts, now: number, zone: string): DraftedLine[] {
  return [
    summaryLine(facts),
    ...urgentLines(facts, now, zone),
    ...incidentLines(facts.incidents, zone),
    ...alertLines(facts.alerts, zone),
    ...silenceLines(facts.silences, zone),
    ...riskLines(facts),
    ...resolvedLines(facts, zone),
    ...checklistLines(facts, now, zone),
    ...changeLines(facts, zone),
    ...windowLines(facts.maintenance, now, zone),
    ...backupLines(facts, zone),
    ...followUpLines(facts, zone),
    ...comingLines(facts, zone),
    ...noteLines(facts, zone),
    ...previousLines(facts, zone),
  ]
}

function summaryLine(facts: HandoverFacts): DraftedLine {
  const { shift, alerts, incidents, agenda, runs, missed } = facts
  const open = alerts.filter(({ resolved }) => resolved === null).length
  const openIncidents = incidents.filter(({ resolvedAt }) => resolvedAt === null).length
  const done = runs.filter(({ completedAt }) => completedAt !== null).length
  const overdue = agenda.filter(({ state }) => state === 'overdue').length
  return {
    id: 'summary',
    section: 'summary',
    source: { kind: 'shift', id: shift.id },
    text: text.handover.lines.summary({
      openAlerts: open,
      resolvedAlerts: alerts.length - open,
      openIncidents,
      doneChecklists: done,
      missedChecklists: missed.length,
      overdueChecklists: overdue,
    }),
  }
}

/** What is not ok and has no open alert to tell of it. */
function riskLines({ monitors, alerts }: HandoverFacts): DraftedLine[] {
  const told = new Set(alerts.flatMap(({ monitorId, resolved }) => (resolved === null ? [monitorId] : [])))
  return monitors
    .filter(({ id, removedHere, status }) => !removedHere && status !== 'ok' && !told.has(id))
    .map(({ id, definition, status, why }) => ({
      id: `risk:${id}`,
      section: 'risks',
      source: { kind: 'monitor', id },
      text: text.handover.lines.risk({ monitor: definition.name, status, why }),
    }))
}

function backupLines({ backups }: HandoverFacts, zone: string): DraftedLine[] {
  return backups.map(({ name, sectionId, dueAt, asked }) => ({
    id: `backup:${name}`,
    section: 'backups',
    source: { kind: 'section', id: sectionId },
    text: text.handover.lines.backup({ name, due: moment(dueAt, zone), asked }),
  }))
}

function followUpLines({ followUps }: HandoverFacts, zone: string): DraftedLine[] {
  return followUps.map(({ id, text: what, owner, dueAt }) => ({
    id: `follow-up:${id}`,
    section: 'follow-ups',
    source: { kind: 'follow-up', id },
    text: text.handover.lines.followUp({
      text: what,
      owner,
      due: dueAt === null ? null : moment(dueAt, zone),
    }),
  }))
}

function comingLines({ coming }: HandoverFacts, zone: string): DraftedLine[] {
  return coming
    .toSorted((one, other) => one.at - other.at)
    .map(({ id, source, text: what, at }) => ({
      id: `coming:${id}`,
      section: 'coming',
      source,
      text: text.handover.lines.coming.at(moment(at, zone), what),
    }))
}

function noteLines({ notes }: HandoverFacts, zone: string): DraftedLine[] {
  return notes.map(({ id, author, at, text: written }) => ({
    id: `note:${id}`,
    section: 'notes',
    source: { kind: 'log entry', id },
    text: text.handover.lines.logEntry({
      author: author ?? 'Watchkeeper',
      at: moment(at, zone),
      text: inOneLine(written),
    }),
  }))
}

function previousLines({ previous }: HandoverFacts, zone: string): DraftedLine[] {
  if (previous === null) return []
  const { noteId, person, endedAt } = previous
  const told = text.handover.lines.previous(person, moment(endedAt, zone))
  return [{ id: 'previous', section: 'previous', source: { kind: 'handover', id: noteId }, text: told }]
}
