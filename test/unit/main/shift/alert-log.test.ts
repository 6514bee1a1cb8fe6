import { expect, test } from 'vitest'
import { alertEntry } from '#main/shift/alert-log'
import type { Alert } from '#shared/incident/alert'

const opened: Alert = {
  id: 'a',
  monitorId: 'm',
  monitorName: 'Checkout API',
  verdict: 'critical',
  severity: 'P1',
  cause: { kind: 'unreachable', text: 'connection refused' },
  state: 'open',
  part: null,
  held: null,
  announced: 'critical',
  flapping: null,
  since: 0,
  openedAt: 30_000,
  responseDueAt: 930_000,
  escalationDueAt: null,
  acknowledgedAt: null,
  acknowledgedBy: null,
  resolvedAt: null,
  resolution: null,
}
const acknowledged: Alert = {
  ...opened,
  state: 'acknowledged',
  acknowledgedAt: 60_000,
  acknowledgedBy: 'Ines',
}

test('the log says what happened to an alert', () => {
  expect(alertEntry(null, opened)).toBe('Alert opened: P1 Checkout API is down (connection refused).')
  const held = { kind: 'maintenance', windowId: 'w', reason: 'Upgrade', until: 0 } as const
  expect(alertEntry(null, { ...opened, held })).toBe(
    'Alert opened, held for maintenance (Upgrade): P1 Checkout API is down (connection refused).',
  )
  expect(alertEntry({ ...opened, held }, opened)).toBe('Alert no longer held: Checkout API is down.')
  const flapping = { ...opened, flapping: { since: 0, told: true } }
  expect(alertEntry(opened, flapping)).toBe('Alert began to flap: Checkout API keeps changing.')
  expect(alertEntry(flapping, opened)).toBe('Alert steady again: Checkout API is down.')
  expect(alertEntry(opened, acknowledged)).toBe('Alert acknowledged by Ines: Checkout API is down.')
  const recovered: Alert = {
    ...acknowledged,
    state: 'resolved',
    resolvedAt: 120_000,
    resolution: 'recovered',
  }
  expect(alertEntry(acknowledged, recovered)).toBe(
    'Alert resolved: Checkout API is down, recovered after 2 min.',
  )
  const gone: Alert = { ...recovered, resolution: 'monitor removed' }
  expect(alertEntry(acknowledged, gone)).toBe(
    'Alert resolved: Checkout API is down, its monitor is not watched any more after 2 min.',
  )
})

test('a change of the verdict is worth a line, anything less is not', () => {
  const warning: Alert = { ...opened, verdict: 'warning', severity: 'P3' }
  expect(alertEntry(warning, opened)).toBe('Alert worse: P1 Checkout API is down (connection refused).')
  expect(alertEntry(opened, warning)).toBe('Alert eased: P3 Checkout API is down (connection refused).')
  expect(alertEntry(opened, { ...opened })).toBeNull()
})
