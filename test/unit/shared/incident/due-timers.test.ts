import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dueTimers, nearFrom } from '#shared/incident/due-timers'
import { hour, incident, minute, timer } from './fixtures'

describe('a deadline', () => {
  it.each([
    [15 * minute, 15 * minute - 3.75 * minute],
    [hour, 45 * minute],
    [8 * hour, 8 * hour - 15 * minute],
    [0, 0],
  ])('that is due after %i ms is near from %i', (dueAt, near) => {
    expect(nearFrom(timer({ dueAt }))).toBe(near)
  })

  it('is near before it has passed, and what comes next is always later than now', () => {
    const times = fc.record({
      from: fc.integer({ min: 0, max: 1_000 }),
      length: fc.integer({ min: 0, max: 1_000 }),
    })
    fc.assert(
      fc.property(fc.array(times), fc.integer({ min: 0, max: 2_000 }), (spans, now) => {
        const timers = spans.map(({ from, length }, place) =>
          timer({ key: `${place}`, from, dueAt: from + length }),
        )
        const { due, nextAt } = dueTimers([incident({ timers })], now)
        for (const { timer: one, urgency } of due) {
          expect(nearFrom(one)).toBeLessThanOrEqual(now)
          expect(urgency).toBe(one.dueAt <= now ? 'passed' : 'near')
        }
        expect(nextAt ?? Number.POSITIVE_INFINITY).toBeGreaterThan(now)
      }),
    )
  })
})
