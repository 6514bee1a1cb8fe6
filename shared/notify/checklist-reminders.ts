import type { AgendaItem } from '../shift/agenda'
import { text } from '../text/text'
import { localTime } from '../time/display'
import type { News } from './news'

/** A checklist of one period that came due, or is overdue. */
export interface ChecklistReminder {
  /** The same for the same period and kind, so that each is told once. */
  id: string
  kind: 'due' | 'overdue'
  checklistKey: string
  title: string
  dueAt: number
}

/** What a person is to be reminded of: each checklist once when it comes due, and once when it is overdue. */
export function checklistReminders(
  agenda: readonly AgendaItem[],
  alreadyTold: ReadonlySet<string>,
): ChecklistReminder[] {
  return agenda.flatMap(reminderOf).filter(({ id }) => !alreadyTold.has(id))
}

function reminderOf({ checklist, state, dueAt, periodStart }: AgendaItem): ChecklistReminder[] {
  if ((state !== 'due' && state !== 'overdue') || dueAt === null || periodStart === null) return []
  const { key: checklistKey, title } = checklist
  return [{ id: `${state} ${periodStart} ${checklistKey}`, kind: state, checklistKey, title, dueAt }]
}

/** The words of a reminder. */
export function reminderNews(
  { id, kind, checklistKey, title, dueAt }: ChecklistReminder,
  zone: string,
): News {
  const words = text.notify.checklist
  const time = localTime(dueAt, zone)
  return {
    id,
    subject: { kind: 'checklist', id: checklistKey },
    mood: 'reminder',
    severity: null,
    title: kind === 'due' ? words.due(time, title) : words.overdue(title),
    body: kind === 'due' ? words.canBeTicked : words.itemsOpen(time),
  }
}
