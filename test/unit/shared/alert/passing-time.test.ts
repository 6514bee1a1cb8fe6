import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Alert } from '#shared/alert/alert'
import { type AlertTime, nextMomentAt, passTime } from '#shared/alert/passing-time'
import { nextReminderAt } from '#shared/alert/reminders'
import type { Snooze } from '#shared/alert/snooze-record'
import { severitySchema } from '#shared/incident/severity'
import { alert, minute, procedure, taken } from './fixtures'

const contact = (name: string) => ({
  name,
  role: null,
  phone: null,
  email: null,
  backup: null,
  standsInFor: null,
})
const time: AlertTime = {
  snoozes: [],
  chain: [contact('Ana'), contact('Bo'), contact('Cy')],
  rules: { severities: [], procedures: [procedure({ severity: 'P1', escalateAfter: 30 * minute })] },
}
const snooze: Snooze = {
  id: 's',
  scope: { kind: 'alert', alertId: 'alert' },
  until: 90 * minute,
  by: 'Kim',
  at: 11 * minute,
  reason: null,
}

/** What a person is told in an hour and a half, looked at whenever something is due. */
function tellings(opened: Alert, until = 100 * minute): { at: number; tell: string | null }[] {
  const told: { at: number; tell: string | null }[] = []
  let standing = opened
  for (let now = nextMomentAt(standing, time, opened.openedAt); now !== null && now <= until; ) {
    const passed = passTime(standing, time, now)
    if (passed === null) throw new Error('nothing was due when something should have been')
    standing = passed.alert
    told.push({ at: now / minute, tell: passed.tell })
    now = nextMomentAt(standing, time, now)
  }
  return told
}

describe('reminders', () => {
  it('come closer towards the deadline, fall on it, and go on after it', () => {
    const noChain = alert({ escalationDueAt: null })
    expect(tellings(noChain, 36 * minute)).toEqual(
      [17.5, 21.25, 23.25, 25, 30, 35].map((at) => ({ at, tell: 'reminder' })),
    )
  })

  it('never come early, never skip the deadline, and the distances never grow before it', () => {
    const due = fc.record({
      severity: fc.constantFrom(...severitySchema.options),
      length: fc.integer({ min: 60_000, max: 48 * 60 * minute }),
    })
    fc.assert(
      fc.property(due, ({ severity, length }) => {
        let told = 0
        let distance = Number.POSITIVE_INFINITY
        while (told < length) {
          const next = nextReminderAt({ severity, openedAt: 0, lastToldAt: told, responseDueAt: length })
          expect(next).toBeGreaterThan(told)
          expect(next).toBeLessThanOrEqual(length)
          expect(next - told).toBeLessThanOrEqual(distance)
          distance = next - told
          told = next
        }
        expect(told).toBe(length)
      }),
    )
  })
})

describe('passTime', () => {
  it('calls for the next in the chain when that is due, each once', () => {
    const escalations = tellings(alert()).filter(({ tell }) => tell === 'escalation')
    expect(escalations).toEqual([
      { at: 40, tell: 'escalation' },
      { at: 70, tell: 'escalation' },
    ])
  })

  it('tells once of all that a sleep went over, and of the most pressing', () => {
    const passed = passTime(alert(), time, 600 * minute)
    expect(passed).toMatchObject({
      tell: 'escalation',
      alert: { escalationsTold: 2, lastToldAt: 600 * minute },
    })
    expect(passTime(passed?.alert ?? alert(), time, 600 * minute)).toBeNull()
  })

  it('is at rest while it is held, acknowledged for good, or over', () => {
    const held = alert({ held: { kind: 'dependency', monitorId: 'm', name: 'Gateway' } })
    const acknowledged = alert({ state: 'acknowledged', acknowledgement: taken(12 * minute) })
    for (const resting of [held, acknowledged, alert({ state: 'resolved' })]) {
      expect(nextMomentAt(resting, time, 600 * minute)).toBeNull()
      expect(passTime(resting, time, 600 * minute)).toBeNull()
    }
  })

  it('says nothing before the end of a snooze', () => {
    const snoozed = { ...time, snoozes: [snooze] }
    expect(nextMomentAt(alert(), snoozed, 12 * minute)).toBe(90 * minute)
    expect(passTime(alert(), snoozed, 89 * minute)).toBeNull()
    expect(passTime(alert(), snoozed, 90 * minute)).toMatchObject({ tell: 'escalation' })
  })

  it('lets an acknowledgement end, told unless it is snoozed', () => {
    const acknowledgement = taken(12 * minute, { expiresAt: 80 * minute })
    const standing = alert({ state: 'acknowledged', acknowledgement })
    expect(passTime(standing, time, 79 * minute)).toBeNull()
    expect(passTime(standing, time, 80 * minute)).toMatchObject({
      alert: { state: 'open', responseDueAt: 95 * minute },
      tell: 'asked again',
    })
    const quiet = passTime(standing, { ...time, snoozes: [snooze] }, 80 * minute)
    expect(quiet).toMatchObject({ alert: { state: 'open' }, tell: null })
  })

  it('does the same however often it is looked at in between', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 10, max: 300 }), { maxLength: 20 }), (looks) => {
        const at = (minutes: number[]) =>
          minutes.reduce(
            (standing, now) => passTime(standing, time, now * minute)?.alert ?? standing,
            alert(),
          )
        const seen = at([...looks, 300].sort((one, other) => one - other))
        expect(seen.escalationsTold).toBe(2)
        expect(passTime(seen, time, 300 * minute)).toBeNull()
      }),
    )
  })
})
