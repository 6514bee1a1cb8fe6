import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cause } from '#shared/incident/alert'
import { acknowledgeAlert, followTrouble, resolveAlert } from '#shared/incident/lifecycle'
import { severitySchema } from '#shared/incident/severity'
import { alert, level, minute, procedure } from './fixtures'

const refused: Cause = { kind: 'unreachable', text: 'connection refused' }
const monitor = { id: 'monitor', name: 'Checkout API', severity: null, part: null }
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
  it('is acknowledged once', () => {
    const taken = acknowledgeAlert(alert(), 'Kim', 12 * minute)
    expect(taken).toMatchObject({ state: 'acknowledged', acknowledgedBy: 'Kim', acknowledgedAt: 12 * minute })
    expect(acknowledgeAlert(alert({ state: 'acknowledged' }), 'Lee', 13 * minute)).toBeNull()
    expect(acknowledgeAlert(alert({ state: 'resolved' }), 'Lee', 13 * minute)).toBeNull()
  })

  it('is resolved with how and when', () => {
    expect(resolveAlert(alert(), 'recovered', 20 * minute)).toEqual(
      alert({ state: 'resolved', resolution: 'recovered', resolvedAt: 20 * minute }),
    )
  })
})
