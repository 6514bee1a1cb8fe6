import { text } from '../text/text'
import { occurrences } from '../time/occurrences'
import type { Schedule } from '../time/schedule'
import type { RunbookModel } from './model'

/** One time at which something of the runbook is due; `at` is UTC milliseconds. */
export interface DueTime {
  at: number
  kind: 'window' | 'backup' | 'review' | 'checklist' | 'calendar'
  title: string
  line: number
}

interface Recurring extends Omit<DueTime, 'at'> {
  schedule: Schedule | null
  /** The zone that the runbook names for it. */
  zone?: string | null
}

/**
 * Every time in [from, to), UTC milliseconds, at which something of a runbook is due in the zone, in order. What the
 * runbook says once and the model holds twice, a backup that is in the calendar too, is told once.
 */
export function dueTimes(model: RunbookModel, from: number, to: number, zone: string): DueTime[] {
  const told = new Map<string, DueTime>()
  for (const { schedule, zone: ownZone = null, ...recurring } of recurringParts(model)) {
    const times = schedule === null ? [] : occurrences(schedule, from, to, ownZone ?? zone)
    for (const at of times) {
      const key = `${recurring.line} ${at}`
      if (!told.has(key)) told.set(key, { at, ...recurring })
    }
  }
  return [...told.values()].sort((a, b) => a.at - b.at || a.line - b.line)
}

function recurringParts({ windows, backups, reviews, checklists, calendar }: RunbookModel): Recurring[] {
  return [
    ...windows.map(({ title, schedule, zone, line }) => ({
      kind: 'window' as const,
      title,
      schedule,
      zone,
      line,
    })),
    ...backups.map(({ name, schedule, line }) => ({
      kind: 'backup' as const,
      title: text.runbook.understood.backup(name),
      schedule,
      line,
    })),
    ...reviews.map(({ title, schedule, line }) => ({ kind: 'review' as const, title, schedule, line })),
    ...checklists.map(({ title, schedule, line }) => ({ kind: 'checklist' as const, title, schedule, line })),
    ...calendar.map(({ title, schedule, line }) => ({ kind: 'calendar' as const, title, schedule, line })),
  ]
}
