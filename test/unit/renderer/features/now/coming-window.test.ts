import { expect, test } from 'vitest'
import { comingWindow } from '../../../../../renderer/features/now/coming-window'

const hour = 60 * 60_000
// 2026-06-01 is a Monday.
const monday = Date.UTC(2026, 5, 1)
const sundayAtFour = Date.UTC(2026, 5, 7, 4)
const sundays = { kind: 'weekly' as const, on: [7], at: 240 }
const database = { title: 'Database', schedule: sundays, duration: 2 * hour, notice: 72 * hour, line: 1 }

test('the window that comes next has an end and the time by which notice is due', () => {
  expect(comingWindow({ windows: [database], calendar: [] }, monday, 'Etc/UTC')).toEqual({
    title: 'Database',
    start: sundayAtFour,
    end: sundayAtFour + 2 * hour,
    noticeDueAt: sundayAtFour - 72 * hour,
  })
})

test('a window that is on is shown until it ends', () => {
  const model = { windows: [database], calendar: [] }
  expect(comingWindow(model, sundayAtFour + hour, 'Etc/UTC')?.start).toBe(sundayAtFour)
  expect(comingWindow(model, sundayAtFour + 2 * hour, 'Etc/UTC')?.start).toBe(sundayAtFour + 7 * 24 * hour)
})

test('without windows the calendar tells, but not what happens every day', () => {
  const task = { when: '', group: null, line: 1 }
  const calendar = [
    { ...task, title: 'Backup', schedule: { kind: 'daily' as const, at: 60 } },
    { ...task, title: 'Reindex', schedule: sundays },
    { ...task, title: 'After a change', schedule: null },
  ]
  expect(comingWindow({ windows: [], calendar }, monday, 'Etc/UTC')?.title).toBe('Reindex')
})
