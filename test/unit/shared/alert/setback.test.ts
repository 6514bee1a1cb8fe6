import { describe, expect, it } from 'vitest'
import { nextReminderAt } from '#shared/alert/reminders'
import { afterSetback } from '#shared/alert/setback'
import { alert, level, minute, taken } from './fixtures'

const rules = { severities: [level('P1', 15 * minute)], procedures: [] }

describe('afterSetback', () => {
  it('counts the next reminder from now where a person was told in what is the future now', () => {
    const told = alert({ lastToldAt: 500 * minute })
    expect(afterSetback(told, rules, 500 * minute)).toBeNull()
    const mended = afterSetback(told, rules, 30 * minute)
    expect(mended).toEqual({ ...told, lastToldAt: 30 * minute })
    expect(nextReminderAt(mended ?? told)).toBe(35 * minute)
  })

  it('counts the deadlines from now of what opened while the clock was ahead', () => {
    const ahead = alert({ since: 299 * minute, openedAt: 300 * minute, deadlinesFrom: 300 * minute })
    expect(afterSetback(ahead, rules, 20 * minute)).toMatchObject({
      since: 20 * minute,
      openedAt: 20 * minute,
      deadlinesFrom: 20 * minute,
      responseDueAt: 35 * minute,
      escalationDueAt: null,
    })
  })

  it('leaves deadlines that were promised before, and lets an acknowledgement last as long as it was meant to', () => {
    const acknowledged = alert({
      state: 'acknowledged',
      acknowledgement: taken(200 * minute, { expiresAt: 260 * minute }),
    })
    expect(afterSetback(acknowledged, rules, 20 * minute)).toEqual({
      ...acknowledged,
      acknowledgement: taken(20 * minute, { expiresAt: 80 * minute }),
    })
  })
})
