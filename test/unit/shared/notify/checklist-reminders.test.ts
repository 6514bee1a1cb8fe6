import { expect, test } from 'vitest'
import { checklistReminders, reminderNews } from '#shared/notify/checklist-reminders'
import type { AgendaItem } from '#shared/shift/agenda'

const nine = Date.parse('2026-03-02T09:00:00Z')
const item = (state: AgendaItem['state'], periodStart = nine): AgendaItem => ({
  checklist: { key: 'morning', title: 'Morning checks', sectionId: 's', schedule: null, items: [], line: 1 },
  run: null,
  state,
  dueAt: nine,
  periodStart,
})
const none = new Set<string>()

test('a checklist is reminded of when it comes due, and when it is overdue, and no other', () => {
  const states = ['overdue', 'due', 'later', 'done', 'skipped', 'on demand'] as const
  const reminded = states.filter((state) => checklistReminders([item(state)], none).length > 0)
  expect(reminded).toEqual(['overdue', 'due'])
})

test('each is told once for a period', () => {
  const [due] = checklistReminders([item('due')], none)
  const told = new Set([due?.id ?? ''])
  expect(checklistReminders([item('due')], told)).toEqual([])
  expect(checklistReminders([item('overdue')], told)).toHaveLength(1)
  expect(checklistReminders([item('due', nine + 86_400_000)], told)).toHaveLength(1)
})

test('its words say by when, and lead to it', () => {
  const words = (state: AgendaItem['state']) =>
    checklistReminders([item(state)], none).map((reminder) => reminderNews(reminder, 'Etc/UTC'))
  expect(words('due')).toEqual([
    expect.objectContaining({ title: 'Due by 09:00: Morning checks', mood: 'reminder', severity: null }),
  ])
  expect(words('overdue')).toEqual([
    expect.objectContaining({
      title: 'Overdue: Morning checks',
      body: 'It was due at 09:00, and items are open.',
      subject: { kind: 'checklist', id: 'morning' },
    }),
  ])
})
