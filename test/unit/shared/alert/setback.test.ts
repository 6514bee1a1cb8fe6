import { assert, constantFrom, integer, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alert } from '#shared/alert/alert'
import { nextReminderAt } from '#shared/alert/reminders'
import { afterSetback, endAfterSetback, snoozeAfterSetback } from '#shared/alert/setback'
import { alert, minute, taken } from './fixtures'

const at = (now: number, before = now) => ({ before, now })

describe('afterSetback', () => {
  it('counts the next reminder from now where a person was told in what is the future now', () => {
    const told = alert({ lastToldAt: 500 * minute })
    expect(afterSetback(told, at(500 * minute))).toBeNull()
    const mended = afterSetback(told, at(30 * minute))
    expect(mended).toEqual({ ...told, lastToldAt: 30 * minute })
    expect(nextReminderAt(mended ?? told)).toBe(35 * minute)
  })

  it('counts the promised deadlines from now of what opened while the clock was ahead', () => {
    const due = (shift: number) => ({ responseDueAt: 315 * minute - shift, escalationDueAt: null })
    const longer = (shift: number) => ({
      responseDueAt: 360 * minute - shift,
      escalationDueAt: 400 * minute - shift,
    })
    const revision = { at: 301 * minute, promised: due(0), revised: longer(0) }
    const opened = { since: 299 * minute, openedAt: 300 * minute, deadlinesFrom: 300 * minute }
    expect(afterSetback(alert({ ...opened, ...due(0), revision }), at(20 * minute))).toMatchObject({
      since: 20 * minute,
      openedAt: 20 * minute,
      deadlinesFrom: 20 * minute,
      ...due(280 * minute),
      revision: { at: 20 * minute, promised: due(280 * minute), revised: longer(280 * minute) },
    })
  })

  it('leaves deadlines that were promised before, and lets an acknowledgement last as long as it was meant to', () => {
    const acknowledged = alert({
      state: 'acknowledged',
      acknowledgement: taken(200 * minute, { expiresAt: 260 * minute }),
    })
    expect(afterSetback(acknowledged, at(20 * minute))).toEqual({
      ...acknowledged,
      acknowledgement: taken(20 * minute, { expiresAt: 80 * minute }),
    })
    expect(afterSetback(acknowledged, at(215 * minute, 220 * minute))).toEqual({
      ...acknowledged,
      acknowledgement: taken(200 * minute, { expiresAt: 255 * minute }),
    })
  })

  it('makes no deadline later, nor longer than it was, and leaves nothing in the future', () => {
    const whenever = integer({ min: 0, max: 1_000 })
    const opened = record({ from: whenever, response: whenever, escalation: whenever, told: whenever })
    assert(
      property(opened, whenever, ({ from, response, escalation, told }, now) => {
        const before = alert({
          since: from,
          openedAt: from,
          deadlinesFrom: from,
          responseDueAt: from + response,
          escalationDueAt: from + escalation,
          lastToldAt: from + told,
          escalationsTold: 1,
        })
        const after: Alert = afterSetback(before, at(now)) ?? before
        expect(after.responseDueAt).toBe(Math.min(from, now) + response)
        expect(after.escalationDueAt).toBe(Math.min(from, now) + escalation)
        for (const moment of [after.since, after.openedAt, after.deadlinesFrom, after.lastToldAt]) {
          expect(moment).toBeLessThanOrEqual(now)
        }
        expect(after).toMatchObject({ state: before.state, escalationsTold: before.escalationsTold })
        expect(afterSetback(after, at(now))).toBeNull()
      }),
    )
  })
})

describe('a snooze when the clock is set back', () => {
  const snooze = {
    id: 'snooze',
    scope: { kind: 'everything' } as const,
    at: 600 * minute,
    until: 660 * minute,
    by: 'Kim',
    reason: null,
  }

  it('stands, for no longer than was left of it', () => {
    const set = (now: number, before?: number) => snoozeAfterSetback(snooze, at(now, before))
    expect(set(598 * minute, 603 * minute)).toEqual({ ...snooze, at: 598 * minute, until: 655 * minute })
    expect(set(625 * minute, 630 * minute)).toEqual({ ...snooze, until: 655 * minute })
    expect(set(100 * minute, 630 * minute)).toEqual({ ...snooze, at: 100 * minute, until: 130 * minute })
  })

  it('lasts at most its own length from now where nobody saw when', () => {
    expect(snoozeAfterSetback(snooze, at(595 * minute))).toEqual({
      ...snooze,
      at: 595 * minute,
      until: 655 * minute,
    })
    expect(snoozeAfterSetback(snooze, at(630 * minute))).toBeNull()
  })

  it('never silences for longer than was asked for, whatever the clock does, and not for less while it is right', () => {
    const step = tuple(constantFrom('passes', 'set back', 'set forward'), integer({ min: 1, max: 90 }))
    assert(
      property(integer({ min: 1, max: 120 }), step, step, step, step, (length, ...steps) => {
        let [clock, passed, until, begun, forward] = [1_000, 0, 1_000 + length, 1_000, 0]
        for (const [kind, minutes] of steps) {
          if (until <= clock) break
          if (kind === 'passes') {
            const awake = Math.min(minutes, until - clock)
            clock += awake
            passed += awake
          } else if (kind === 'set forward') {
            clock += minutes
            forward += minutes
          } else {
            const after = endAfterSetback(begun, until, at(clock - minutes, clock))
            expect(after).toBeLessThanOrEqual(until)
            clock -= minutes
            begun = Math.min(begun, clock)
            until = after
          }
        }
        const silent = passed + Math.max(0, until - clock)
        expect(silent).toBeLessThanOrEqual(length)
        expect(silent).toBeGreaterThanOrEqual(length - forward)
      }),
    )
  })
})
