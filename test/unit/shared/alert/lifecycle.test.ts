import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cause } from '#shared/alert/alert'
import {
  acknowledgeAlert,
  askAgain,
  assignAlert,
  followTrouble,
  noteCall,
  resolveAlert,
  resolveByHand,
} from '#shared/alert/lifecycle'
import { severitySchema } from '#shared/incident/severity'
import { alert, level, minute, procedure, taken } from './fixtures'

const refused: Cause = { kind: 'unreachable', text: 'connection refused' }
const monitor = { id: 'monitor', name: 'Checkout API', group: null, severity: null, part: null }
const rules = {
  severities: [level('P1', 15 * minute), level('P3', 240 * minute)],
  procedures: [procedure({ severity: 'P1', escalateAfter: 30 * minute })],
}
const warning = alert({
  verdict: 'warning',
  severity: 'P3',
  responseDueAt: 250 * minute,
  escalationDueAt: null,
})

describe('followTrouble', () => {
  it('raises the severity and brings the deadlines forward when it gets worse', () => {
    const worse = { verdict: 'critical', cause: refused, since: 19 * minute, at: 20 * minute } as const
    expect(followTrouble(warning, monitor, worse, rules)).toMatchObject({
      verdict: 'critical',
      severity: 'P1',
      cause: refused,
      since: warning.since,
      responseDueAt: 35 * minute,
      escalationDueAt: 50 * minute,
      deadlinesFrom: 20 * minute,
    })
  })

  it('keeps severity and deadlines when it eases', () => {
    const eased = { verdict: 'warning', cause: refused, since: 0, at: 20 * minute } as const
    expect(followTrouble(alert(), monitor, eased, rules)).toEqual({
      ...alert(),
      verdict: 'warning',
      cause: refused,
    })
  })

  it('never makes a deadline later or a severity lower', () => {
    const severity = fc.constantFrom(...severitySchema.options)
    fc.assert(
      fc.property(severity, fc.option(severity), fc.nat(), fc.nat(), (before, own, due, at) => {
        const open = { ...warning, severity: before, responseDueAt: due, escalationDueAt: due }
        const worse = { verdict: 'critical', cause: refused, since: at, at } as const
        const after = followTrouble(open, { ...monitor, severity: own }, worse, rules)
        expect(after.responseDueAt).toBeLessThanOrEqual(due)
        expect(after.escalationDueAt).toBeLessThanOrEqual(due)
        expect(after.severity <= before).toBe(true)
      }),
    )
  })
})

describe('the end of an alert', () => {
  it('is taken on with a reason, and again with another, while it stands', () => {
    const first = acknowledgeAlert(alert(), taken(12 * minute))
    expect(first).toMatchObject({ state: 'acknowledged', acknowledgement: { by: 'Kim', at: 12 * minute } })
    const again = taken(13 * minute, { by: 'Lee', reason: 'rebooting', expiresAt: 60 * minute })
    expect(acknowledgeAlert(first ?? alert(), again)?.acknowledgement).toEqual(again)
    expect(acknowledgeAlert(alert({ state: 'resolved' }), again)).toBeNull()
  })

  it('asks again with new deadlines, and the chain from its beginning', () => {
    const standing = alert({ state: 'acknowledged', acknowledgement: taken(12 * minute), escalationsTold: 2 })
    expect(askAgain(standing, rules, 60 * minute)).toMatchObject({
      state: 'open',
      acknowledgement: null,
      responseDueAt: 75 * minute,
      escalationDueAt: 90 * minute,
      deadlinesFrom: 60 * minute,
      escalationsTold: 0,
      lastToldAt: 60 * minute,
    })
  })

  it('is handed over while it stands, and keeps who was called', () => {
    const lee = { name: 'Lee', at: 14 * minute, by: 'Kim' }
    expect(assignAlert(alert(), lee)?.assignee).toEqual(lee)
    expect(assignAlert(alert({ state: 'resolved' }), lee)).toBeNull()
    expect(noteCall(noteCall(alert(), lee), { ...lee, name: 'Mo' }).calls.map(({ name }) => name)).toEqual([
      'Lee',
      'Mo',
    ])
  })

  it('ends by hand with who and why', () => {
    const by = { name: 'Kim', reason: 'false alarm' }
    expect(resolveByHand(alert({ flapping: { since: 0, told: true } }), by, 20 * minute)).toEqual(
      alert({ state: 'resolved', resolution: 'by hand', resolvedAt: 20 * minute, resolvedBy: by }),
    )
  })

  it('is resolved with how and when', () => {
    expect(resolveAlert(alert(), 'recovered', 20 * minute)).toEqual(
      alert({ state: 'resolved', resolution: 'recovered', resolvedAt: 20 * minute }),
    )
  })
})
