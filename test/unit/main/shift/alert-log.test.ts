import { expect, test } from 'vitest'
import { alertEntry } from '#main/shift/alert-log'
import type { Alert } from '#shared/alert/alert'

const opened: Alert = {
  id: 'a',
  monitorId: 'm',
  monitorName: 'Checkout API',
  group: null,
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
  deadlinesFrom: 30_000,
  revision: null,
  lastToldAt: null,
  escalationsTold: 0,
  acknowledgement: null,
  assignee: null,
  calls: [],
  resolvedAt: null,
  resolution: null,
  resolvedBy: null,
}
const acknowledged: Alert = {
  ...opened,
  state: 'acknowledged',
  acknowledgement: { by: 'Ines', at: 60_000, reason: null, expiresAt: null },
}
const around = { now: 120_000, zone: 'Etc/UTC' }

test('the log says what happened to an alert', () => {
  expect(alertEntry(null, opened, around)).toBe('Alert opened: P1 Checkout API is down (connection refused).')
  const held = { kind: 'maintenance', windowId: 'w', reason: 'Upgrade', until: 0 } as const
  expect(alertEntry(null, { ...opened, held }, around)).toBe(
    'Alert opened, held for maintenance (Upgrade): P1 Checkout API is down (connection refused).',
  )
  expect(alertEntry({ ...opened, held }, opened, around)).toBe('Alert no longer held: Checkout API is down.')
  const flapping = { ...opened, flapping: { since: 0, told: true } }
  expect(alertEntry(opened, flapping, around)).toBe('Alert began to flap: Checkout API keeps changing.')
  expect(alertEntry(flapping, opened, around)).toBe('Alert steady again: Checkout API is down.')
  expect(alertEntry(opened, acknowledged, around)).toBe('Alert acknowledged by Ines: Checkout API is down.')
  const recovered: Alert = {
    ...acknowledged,
    state: 'resolved',
    resolvedAt: 120_000,
    resolution: 'recovered',
  }
  expect(alertEntry(acknowledged, recovered, around)).toBe(
    'Alert resolved: Checkout API is down, recovered after 2 min.',
  )
  const gone: Alert = { ...recovered, resolution: 'monitor removed' }
  expect(alertEntry(acknowledged, gone, around)).toBe(
    'Alert resolved: Checkout API is down, its monitor is not watched any more after 2 min.',
  )
})

test('a change of the verdict is worth a line, anything less is not', () => {
  const warning: Alert = { ...opened, verdict: 'warning', severity: 'P3' }
  expect(alertEntry(warning, opened, around)).toBe(
    'Alert worse: P1 Checkout API is down (connection refused).',
  )
  expect(alertEntry(opened, warning, around)).toBe(
    'Alert eased: P3 Checkout API is down (connection refused).',
  )
  expect(alertEntry(opened, { ...opened }, around)).toBeNull()
})

test('what people do is told with who and why', () => {
  const until: Alert = {
    ...acknowledged,
    acknowledgement: { by: 'Ines', at: 90_000, reason: 'restarting it', expiresAt: 3_600_000 },
  }
  expect(alertEntry(acknowledged, until, around)).toBe(
    'Alert acknowledged by Ines, until 01:00: Checkout API is down (restarting it).',
  )
  expect(alertEntry(until, opened, around)).toBe(
    'Alert asks again, its acknowledgement is over: Checkout API is down.',
  )
  const handed: Alert = { ...opened, assignee: { name: 'Bo', at: 100_000, by: 'Ines' } }
  expect(alertEntry(opened, handed, around)).toBe('Alert handed to Bo by Ines: Checkout API is down.')
  const called: Alert = { ...handed, calls: [{ name: 'Cy', at: 110_000, by: 'Bo' }] }
  expect(alertEntry(handed, called, around)).toBe('Cy called by Bo because of: Checkout API is down.')
  const ended: Alert = {
    ...opened,
    state: 'resolved',
    resolution: 'by hand',
    resolvedAt: 120_000,
    resolvedBy: { name: 'Bo', reason: 'false alarm' },
  }
  expect(alertEntry(opened, ended, around)).toBe(
    'Alert resolved by Bo after 2 min: Checkout API is down (false alarm).',
  )
})

test('an escalation and other deadlines of the runbook are told', () => {
  expect(alertEntry(opened, { ...opened, escalationsTold: 1 }, around)).toBe(
    'Escalation due: P1 Checkout API is down.',
  )
  const promised = { responseDueAt: 930_000, escalationDueAt: null }
  const revision = { at: 60_000, promised, revised: { ...promised, responseDueAt: 330_000 } }
  expect(alertEntry(opened, { ...opened, revision }, around)).toBe(
    'The runbook names other deadlines: respond by 00:05, promised was 00:15: Checkout API is down.',
  )
})
