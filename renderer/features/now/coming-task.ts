import type { RunbookModel } from '../../../shared/runbook/model'
import { occurrences } from '../../../shared/time/occurrences'
import type { Schedule } from '../../../shared/time/schedule'

const day = 24 * 60 * 60_000

export interface ComingTask {
  title: string
  start: number
}

/** The next task of a runbook's calendar that is not every day's. */
export function comingTask(calendar: RunbookModel['calendar'], now: number, zone: string): ComingTask | null {
  const coming = calendar.flatMap(({ title, schedule }) => {
    if (schedule === null || schedule.kind === 'interval' || schedule.kind === 'daily') return []
    const start = nextStart(schedule, now, zone)
    return start === null ? [] : [{ title, start }]
  })
  return coming.sort((one, other) => one.start - other.start)[0] ?? null
}

/** Looks a week ahead first: that is nearly always enough, and a year of days is long to count. */
function nextStart(schedule: Schedule, now: number, zone: string): number | null {
  const soon = occurrences(schedule, now, now + 8 * day, zone)[0]
  return soon ?? occurrences(schedule, now, now + 370 * day, zone)[0] ?? null
}
