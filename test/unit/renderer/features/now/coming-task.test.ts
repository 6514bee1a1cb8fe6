import { expect, test } from 'vitest'
import { comingTask } from '../../../../../renderer/features/now/coming-task'

// 2026-06-01 is a Monday.
const monday = Date.UTC(2026, 5, 1)
const sundays = { kind: 'weekly' as const, on: [7], at: 240 }
const task = { when: '', group: null, line: 1 }

test('the next task of the calendar, but not what happens every day or after an event', () => {
  const calendar = [
    { ...task, title: 'Backup', schedule: { kind: 'daily' as const, at: 60 } },
    { ...task, title: 'Access review', schedule: { kind: 'quarterly' as const, at: 60 } },
    { ...task, title: 'Reindex', schedule: sundays },
    { ...task, title: 'After a change', schedule: null },
  ]
  expect(comingTask(calendar, monday, 'Etc/UTC')).toEqual({
    title: 'Reindex',
    start: Date.UTC(2026, 5, 7, 4),
  })
  expect(comingTask(calendar.slice(0, 2), monday, 'Etc/UTC')?.start).toBe(Date.UTC(2026, 6, 1, 1))
  expect(comingTask([], monday, 'Etc/UTC')).toBeNull()
})
