import type { MaintenanceWindow, RunbookModel } from '../../../shared/runbook/model'
import { occurrences } from '../../../shared/time/occurrences'

const day = 24 * 60 * 60_000

export interface ComingWindow {
  title: string
  start: number
  /** Null where the runbook gives no end. */
  end: number | null
  /** When those concerned must have been told; null where the runbook asks for no notice. */
  noticeDueAt: number | null
}

/**
 * The maintenance window that is on at `now` or comes next; where the runbook names no windows, the next of its
 * calendar's tasks that is not every day's.
 */
export function comingWindow(
  { windows, calendar }: Pick<RunbookModel, 'windows' | 'calendar'>,
  now: number,
  zone: string,
): ComingWindow | null {
  const tasks = calendar
    .filter(({ schedule }) => schedule?.kind !== 'interval' && schedule?.kind !== 'daily')
    .map(({ title, schedule }) => ({ title, schedule, duration: null, notice: null }))
  return earliest(windows, now, zone) ?? earliest(tasks, now, zone)
}

type Recurring = Pick<MaintenanceWindow, 'title' | 'schedule' | 'duration' | 'notice'>

function earliest(recurring: readonly Recurring[], now: number, zone: string): ComingWindow | null {
  const coming = recurring.flatMap((window) => {
    const start = nextStart(window, now, zone)
    return start === null ? [] : [{ window, start }]
  })
  const first = coming.sort((a, b) => a.start - b.start)[0]
  if (first === undefined) return null
  const { window, start } = first
  return {
    title: window.title,
    start,
    end: window.duration === null ? null : start + window.duration,
    noticeDueAt: window.notice === null ? null : start - window.notice,
  }
}

/** Looks a week ahead first: that is nearly always enough, and a year of days is long to count. */
function nextStart({ schedule, duration }: Recurring, now: number, zone: string): number | null {
  if (schedule === null) return null
  const from = now - (duration ?? 0) + 1
  const soon = occurrences(schedule, from, now + 8 * day, zone)[0]
  return soon ?? occurrences(schedule, from, now + 370 * day, zone)[0] ?? null
}
