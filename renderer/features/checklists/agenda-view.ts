import type { AgendaItem } from '../../../shared/shift/agenda'

type AgendaState = AgendaItem['state']

const titles: Record<AgendaState, string> = {
  overdue: 'Overdue',
  due: 'Due',
  later: 'Later',
  done: 'Done',
  skipped: 'Skipped',
  'on demand': 'When wanted',
}

/** The agenda in its groups, in the order in which the items come. */
export function agendaGroups(items: AgendaItem[]): { title: string; items: AgendaItem[] }[] {
  return (Object.keys(titles) as AgendaState[])
    .map((state) => ({ title: titles[state], items: items.filter((item) => item.state === state) }))
    .filter((group) => group.items.length > 0)
}

/** "1 overdue, 2 due"; what there is to say when nothing is. */
export function agendaSummary(items: AgendaItem[]): string {
  const count = (state: AgendaState) => items.filter((item) => item.state === state).length
  const parts = [
    [count('overdue'), 'overdue'],
    [count('due'), 'due'],
  ]
    .filter(([number]) => number !== 0)
    .map(([number, word]) => `${number} ${word}`)
  return parts.length === 0 ? 'Nothing is due' : parts.join(', ')
}
