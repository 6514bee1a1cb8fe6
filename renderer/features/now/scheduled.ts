import type { AgendaItem } from '../../../shared/shift/agenda'

/** The checklists that the clock asks for: what is late, then by time, what is done last. */
export function scheduledByTime(items: readonly AgendaItem[]): AgendaItem[] {
  return items
    .filter(({ state }) => state !== 'on demand')
    .sort((a, b) => rank[a.state] - rank[b.state] || (a.dueAt ?? 0) - (b.dueAt ?? 0))
}

/** Due and later are one here: which comes first is said by the time. */
const rank: Record<AgendaItem['state'], number> = {
  overdue: 0,
  due: 1,
  later: 1,
  done: 2,
  skipped: 2,
  'on demand': 3,
}
