import { expect, test } from 'vitest'
import type { AgendaItem } from '#shared/shift/agenda'
import { scheduledByTime } from '../../../../../renderer/features/now/scheduled'

function item(title: string, state: AgendaItem['state'], dueAt: number | null): AgendaItem {
  const checklist = { key: title, title, sectionId: title, schedule: null, items: [], line: 1 }
  return { checklist, run: null, state, dueAt, periodStart: null }
}

test('what is not late comes by time, whether it is due already or later', () => {
  const items = [
    item('end of day', 'due', 17.5),
    item('done', 'done', 9),
    item('hourly', 'later', 16),
    item('late', 'overdue', 15),
    item('change', 'on demand', null),
  ]
  expect(scheduledByTime(items).map(({ checklist }) => checklist.title)).toEqual([
    'late',
    'hourly',
    'end of day',
    'done',
  ])
})
