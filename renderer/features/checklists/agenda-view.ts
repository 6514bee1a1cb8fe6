import type { AgendaItem } from '../../../shared/shift/agenda'
import { text } from '../../../shared/text/text'

type AgendaState = AgendaItem['state']

const order: readonly AgendaState[] = ['overdue', 'due', 'later', 'done', 'skipped', 'on demand']

/** The agenda in its groups, in the order in which the items come. */
export function agendaGroups(items: AgendaItem[]): { state: AgendaState; items: AgendaItem[] }[] {
  return order
    .map((state) => ({ state, items: items.filter((item) => item.state === state) }))
    .filter((group) => group.items.length > 0)
}

/** "1 overdue, 2 due"; what there is to say when nothing is. */
export function agendaSummary(items: AgendaItem[]): string {
  const count = (state: AgendaState) => items.filter((item) => item.state === state).length
  const words = text.checklists.agenda
  const [overdue, due] = [count('overdue'), count('due')]
  const parts = [...(overdue === 0 ? [] : [words.overdue(overdue)]), ...(due === 0 ? [] : [words.due(due)])]
  return parts.length === 0 ? words.nothingDue : parts.join(', ')
}
