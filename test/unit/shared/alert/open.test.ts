import { describe, expect, it } from 'vitest'
import type { Cause } from '#shared/alert/alert'
import { deadlines, openAlert, severityOf } from '#shared/alert/open'
import { level, minute, procedure } from './fixtures'

const noAnswer: Cause = { kind: 'unreachable', text: 'connection refused' }
const slow: Cause = {
  kind: 'threshold',
  value: 4000,
  unit: 'milliseconds',
  threshold: { comparison: '>', value: 3000, unit: 'milliseconds' },
}
const shop = { id: 'm', name: 'Shop', group: 'Web', severity: null, part: null }
const noRules = { severities: [], procedures: [] }

describe('severityOf', () => {
  it('goes by what is wrong', () => {
    expect(severityOf({ verdict: 'critical', cause: noAnswer })).toBe('P1')
    expect(severityOf({ verdict: 'critical', cause: slow })).toBe('P2')
    expect(severityOf({ verdict: 'warning', cause: slow })).toBe('P3')
  })
})

describe('deadlines', () => {
  const p1 = procedure({ severity: 'P1', responseTime: 20 * minute, escalateAfter: 30 * minute })

  it('takes the response time of the severity table, then of the procedure, then the default', () => {
    const table = [level('P1', 5 * minute)]
    expect(deadlines('P1', 0, { severities: table, procedures: [p1] }).responseDueAt).toBe(5 * minute)
    expect(deadlines('P1', 0, { severities: [level('P1', null)], procedures: [p1] }).responseDueAt).toBe(
      20 * minute,
    )
    expect(deadlines('P1', 0, noRules).responseDueAt).toBe(15 * minute)
    expect(deadlines('P4', 0, noRules).responseDueAt).toBe(24 * 60 * minute)
  })

  it('takes the escalation of the procedure, then of the severity table', () => {
    const table = [{ ...level('P1', null), escalateAfter: 40 * minute }]
    expect(deadlines('P1', 0, { severities: table, procedures: [p1] }).escalationDueAt).toBe(30 * minute)
    expect(deadlines('P1', 0, { severities: table, procedures: [] }).escalationDueAt).toBe(40 * minute)
  })

  it('has an escalation only where the runbook names one', () => {
    expect(deadlines('P1', minute, { severities: [], procedures: [p1] }).escalationDueAt).toBe(31 * minute)
    expect(deadlines('P2', minute, { severities: [], procedures: [p1] }).escalationDueAt).toBeNull()
  })
})

describe('openAlert', () => {
  it('counts deadlines from when it was confirmed, and keeps since when it has been wrong', () => {
    const trouble = { verdict: 'critical', cause: noAnswer, since: minute, at: 2 * minute } as const
    expect(openAlert('a', shop, trouble, noRules)).toMatchObject({
      state: 'open',
      group: 'Web',
      severity: 'P1',
      since: minute,
      openedAt: 2 * minute,
      responseDueAt: 17 * minute,
    })
  })

  it('lets the monitor set its severity', () => {
    const trouble = { verdict: 'critical', cause: noAnswer, since: 0, at: 0 } as const
    expect(openAlert('a', { ...shop, severity: 'P4' }, trouble, noRules).severity).toBe('P4')
  })

  it('lets what reported a part set its severity, unless the monitor does', () => {
    const trouble = { verdict: 'critical', cause: noAnswer, since: 0, at: 0 } as const
    const part = { key: 'k', title: 'Queue is full', severity: 'P2' } as const
    expect(openAlert('a', { ...shop, part }, trouble, noRules)).toMatchObject({
      severity: 'P2',
      part: { key: 'k', title: 'Queue is full' },
    })
    expect(openAlert('a', { ...shop, severity: 'P4', part }, trouble, noRules).severity).toBe('P4')
  })
})
