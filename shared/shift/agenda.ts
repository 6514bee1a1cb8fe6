import type { Checklist } from '../runbook/model'
import { periodAt } from '../time/occurrences'
import type { Run } from './record'

export interface AgendaItem {
  checklist: Checklist
  /** The run of this period, or the unfinished one of a checklist on demand. */
  run: Run | null
  state: 'overdue' | 'due' | 'later' | 'done' | 'on demand'
  dueAt: number | null
  periodStart: number | null
}

/** What comes due within this time is `due` already: it may be done ahead. */
const ahead = 2 * 60 * 60_000
const order: readonly AgendaItem['state'][] = ['overdue', 'due', 'later', 'done', 'on demand']

/** What decides how checklists stand. Times are UTC milliseconds. */
export interface AgendaTime {
  now: number
  /** The IANA name of the zone whose mornings and Mondays are meant. */
  zone: string
  /** Since when the runbook is in use on this laptop: what was due before is not overdue. */
  since: number
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

/** How one checklist stands; the same rule decides which run a tick belongs to. */
export function agendaItem(checklist: Checklist, runs: readonly Run[], time: AgendaTime): AgendaItem {
  const own = runs.filter(
    (run) => run.subject.kind === 'checklist' && run.subject.checklistKey === checklist.key,
  )
  const { schedule } = checklist
  const period = schedule === null ? null : periodAt(schedule, time.now, time.zone)
  if (schedule === null || period === null) {
    return { checklist, run: newest(own), state: 'on demand', dueAt: null, periodStart: null }
  }
  const run = own.find((candidate) => candidate.periodStart === period.start) ?? null
  const base = { checklist, run, dueAt: period.dueAt, periodStart: period.start }
  if (run !== null && run.completedAt !== null) return { ...base, state: 'done' }
  if (period.dueAt < time.since) {
    const next = periodAt(schedule, period.end, time.zone)
    return { ...base, state: 'later', dueAt: next?.dueAt ?? null }
  }
  if (time.now >= period.dueAt) return { ...base, state: 'overdue' }
  return { ...base, state: time.now >= period.dueAt - ahead ? 'due' : 'later' }
}

function newest(runs: readonly Run[]): Run | null {
  return runs.reduce<Run | null>(
    (best, run) => (best === null || run.startedAt > best.startedAt ? run : best),
    null,
  )
}
