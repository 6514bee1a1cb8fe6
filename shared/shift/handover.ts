import type { Alert } from '../incident/alert'
import { alertReason, alertTitle } from '../incident/describe'
import type { LogEntry } from '../log/entry'
import type { MaintenanceWindow, RunbookModel } from '../runbook/model'
import { localMoment, localTimestamp } from '../time/display'
import { formatDuration } from '../time/duration'
import { occurrences } from '../time/occurrences'
import type { MonitorView } from '../watch/view'
import type { AgendaItem } from './agenda'
import type { Run, Shift } from './record'

/** What a handover note is drafted from. */
export interface HandoverFacts {
  shift: Shift
  /** What is watched over: the runbook's name. */
  service: string
  /** Unresolved ones, and those resolved during the shift. */
  alerts: readonly Alert[]
  monitors: readonly MonitorView[]
  agenda: readonly AgendaItem[]
  /** Runs of checklists completed during the shift. */
  completed: readonly Run[]
  calendar: RunbookModel['calendar']
  windows: readonly MaintenanceWindow[]
  /** The entries that people wrote during the shift. */
  notes: readonly LogEntry[]
}

const aheadFor = 72 * 60 * 60_000

/** Drafts the note that ends a shift, as Markdown, from what really happened. Times are local to `zone`. */
export function draftHandover(facts: HandoverFacts, now: number, zone: string): string {
  const unresolved = facts.alerts.filter((alert) => alert.state !== 'resolved')
  const resolved = facts.alerts.filter((alert) => alert.state === 'resolved')
  return `${[
    heading(facts, now, zone),
    `**In one line:** ${summary(facts, unresolved.length, resolved.length)}`,
    part(
      'Needs attention',
      byDeadline(unresolved).map((alert) => openLine(alert, now, zone)),
      'Nothing is open.',
    ),
    part('Not well', notWell(facts.monitors, unresolved), 'Everything that is watched is well.'),
    part(
      'Resolved during the shift',
      resolved.map((alert) => resolvedLine(alert, zone)),
      'Nothing.',
    ),
    part('Checklists', checklistLines(facts, now, zone), 'The runbook has no checklists.'),
    part('Coming up in 72 hours', comingUp(facts, now, zone), 'Nothing is planned.'),
    part(
      'Notes',
      facts.notes.map((entry) => noteLine(entry, now, zone)),
      'No notes were written.',
    ),
  ].join('\n\n')}\n`
}

function heading({ shift, service }: HandoverFacts, now: number, zone: string): string {
  const end = shift.endedAt ?? shift.plannedEndAt ?? now
  return [
    `# Handover: ${escapeMarkdown(service)}`,
    '',
    `**From:** ${escapeMarkdown(shift.person)}  `,
    `**Shift:** ${localTimestamp(shift.startedAt, zone)} to ${localTimestamp(end, zone)} (${zone})  `,
    `**Drafted:** ${localTimestamp(now, zone)}`,
  ].join('\n')
}

function summary({ agenda, completed }: HandoverFacts, open: number, resolved: number): string {
  const overdue = agenda.filter((item) => item.state === 'overdue').length
  const alerts = `${counted(open, 'alert')} open, ${resolved} resolved during the shift`
  return `${alerts}; ${counted(completed.length, 'checklist')} done, ${overdue} overdue.`
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

function part(title: string, lines: readonly string[], none: string): string {
  return `## ${title}\n\n${lines.length === 0 ? none : lines.map((line) => `- ${line}`).join('\n')}`
}

function byDeadline(alerts: readonly Alert[]): Alert[] {
  return [...alerts].sort((a, b) => a.responseDueAt - b.responseDueAt)
}

function openLine(alert: Alert, now: number, zone: string): string {
  const who =
    alert.acknowledgedAt === null
      ? `not acknowledged, response due ${localMoment(alert.responseDueAt, now, zone)}`
      : `acknowledged by ${escapeMarkdown(alert.acknowledgedBy ?? 'somebody')} at ${localMoment(alert.acknowledgedAt, now, zone)}`
  return `**${alert.severity} ${escapeMarkdown(alertTitle(alert))}**: ${escapeMarkdown(alertReason(alert, now))}; ${who}.`
}

function resolvedLine(alert: Alert, zone: string): string {
  const end = alert.resolvedAt ?? alert.openedAt
  const span = `${localTimestamp(alert.since, zone)}, for ${formatDuration(end - alert.since)}`
  const how = alert.resolution === 'monitor removed' ? 'its monitor was removed' : 'recovered'
  return `${alert.severity} ${escapeMarkdown(alertTitle(alert))}: from ${span}; ${how}.`
}

/** What is not ok and has no open alert to tell of it. */
function notWell(monitors: readonly MonitorView[], open: readonly Alert[]): string[] {
  const told = new Set(open.map((alert) => alert.monitorId))
  return monitors
    .filter(({ id, removedHere, status }) => !removedHere && status !== 'ok' && !told.has(id))
    .map(({ definition, status, why }) => {
      const reason = why === '' ? '' : `: ${escapeMarkdown(why)}`
      return `${escapeMarkdown(definition.name)} is ${status}${reason}`
    })
}

function checklistLines({ completed, agenda }: HandoverFacts, now: number, zone: string): string[] {
  const done = completed.map((run) => {
    const people = [...new Set(run.ticks.map((tick) => tick.by))].map(escapeMarkdown).join(', ')
    const at = run.completedAt === null ? '' : ` at ${localMoment(run.completedAt, now, zone)}`
    return `Done: ${escapeMarkdown(run.title)}${at}, by ${people}.`
  })
  const ahead = agenda.flatMap((item) => {
    if (item.dueAt === null || item.state === 'done') return []
    const ticked = item.run?.ticks.length ?? 0
    const progress = ticked === 0 ? '' : `, ${ticked} of ${item.checklist.items.length} ticked`
    const word = item.state === 'overdue' ? 'Overdue' : 'Due'
    const time = localMoment(item.dueAt, now, zone)
    return [
      `${word}: ${escapeMarkdown(item.checklist.title)}, ${item.state === 'overdue' ? 'since' : 'at'} ${time}${progress}.`,
    ]
  })
  return [...done, ...ahead]
}

function comingUp({ windows, calendar }: HandoverFacts, now: number, zone: string): string[] {
  const planned = [...windows, ...calendar].flatMap(({ title, schedule }) => {
    // What recurs within hours is routine, not news.
    if (schedule === null || schedule.kind === 'interval' || schedule.kind === 'daily') return []
    return occurrences(schedule, now, now + aheadFor, zone).map((at) => ({ at, title }))
  })
  return planned
    .sort((a, b) => a.at - b.at)
    .map(({ at, title }) => `${localTimestamp(at, zone)}: ${escapeMarkdown(title)}`)
}

function noteLine(entry: LogEntry, now: number, zone: string): string {
  const author = entry.author === null ? '' : `${escapeMarkdown(entry.author)}, `
  return `${author}${localMoment(entry.at, now, zone)}: ${entry.text.trim().replaceAll(/\s*\n\s*/g, ' / ')}`
}

/** Names and causes are shown as they are, not read as Markdown. */
function escapeMarkdown(text: string): string {
  return text.replaceAll(/[\\`*_[\]<>#|]/g, '\\$&')
}
