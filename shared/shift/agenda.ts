import type { Checklist } from '../runbook/model'
import { periodAt } from '../time/occurrences'
import { eventPeriod, type Moments, noMoments } from './moments'
import type { Run } from './record'

export interface AgendaItem {
  checklist: Checklist
  /** The run of this period, or the unfinished one of a checklist on demand. */
  run: Run | null
  state: 'overdue' | 'due' | 'later' | 'done' | 'skipped' | 'on demand'
  dueAt: number | null
  periodStart: number | null
}

/** What comes due within this time is `due` already: it may be done ahead. */
const ahead = 2 * 60 * 60_000
const order: readonly AgendaItem['state'][] = ['overdue', 'due', 'later', 'done', 'skipped', 'on demand']

/** What decides how checklists stand. Times are UTC milliseconds. */
export interface AgendaTime {
  now: number
  /** The IANA name of the zone whose mornings and Mondays are meant. */
  zone: string
  /** Since when the runbook is in use on this laptop: what was due before is not overdue. */
  since: number
  /** What checklists follow that have no hour of their own. */
  moments?: Moments
}

/** The checklists of a runbook as they stand, the most pressing first. */
export function agenda(
  checklists: readonly Checklist[],
  runs: readonly Run[],
  time: AgendaTime,
): AgendaItem[] {
  const items = checklists.map((checklist) => agendaItem(checklist, runs, time))
  return items.sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.dueAt ?? 0) - (b.dueAt ?? 0),
  )
}

/** How one checklist stands; the same rule decides which run a tick belongs to. A period that passed is not made up for. */
export function agendaItem(checklist: Checklist, runs: readonly Run[], time: AgendaTime): AgendaItem {
  const own = runs.filter(
    (run) => run.subject.kind === 'checklist' && run.subject.checklistKey === checklist.key,
  )
  const period = currentPeriod(checklist, time)
  if (period === null) {
    return { checklist, run: newest(own), state: 'on demand', dueAt: null, periodStart: null }
  }
  const run = own.find((candidate) => candidate.periodStart === period.start) ?? null
  const base = { checklist, run, dueAt: period.dueAt, periodStart: period.start }
  if (run !== null && run.completedAt !== null) return { ...base, state: 'done' }
  if (run !== null && run.skipped !== null) return { ...base, state: 'skipped' }
  if (period.dueAt < time.since) return { ...base, state: 'later', dueAt: period.next }
  if (time.now >= period.dueAt) return { ...base, state: 'overdue' }
  return { ...base, state: time.now >= period.dueAt - ahead ? 'due' : 'later' }
}

/** The period that a checklist is in, with when the one after it is due, where that is known; null for one on demand. */
function currentPeriod(
  { schedule }: Checklist,
  { now, zone, moments = noMoments }: AgendaTime,
): { start: number; dueAt: number; next: number | null } | null {
  if (schedule === null) return null
  if (schedule.kind === 'event') {
    const period = eventPeriod(schedule.event, moments)
    return period === null ? null : { ...period, next: null }
  }
  const period = periodAt(schedule, now, zone)
  if (period === null) return null
  return { ...period, next: periodAt(schedule, period.end, zone)?.dueAt ?? null }
}

function newest(runs: readonly Run[]): Run | null {
  return runs.reduce<Run | null>(
    (best, run) => (best === null || run.startedAt > best.startedAt ? run : best),
    null,
  )
}
