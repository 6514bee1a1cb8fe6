import { expect, test } from 'vitest'
import { windowTitle } from '#shared/notify/window-title'
import { emptyState } from '../../../fixtures/state'
import { alert } from '../alert/fixtures'

const online = { ...emptyState(), connectivity: { online: true, since: 0, reason: 'It answers.' } }
const stateOf = (...alerts: ReturnType<typeof alert>[]) => ({
  ...online,
  alerts: Object.fromEntries(alerts.map((one) => [one.id, one])),
})

test('open alerts are counted, and the most severe is named', () => {
  const slow = alert({ id: 'slow', severity: 'P3', monitorName: 'Search', responseDueAt: 1 })
  expect(windowTitle(stateOf(slow, alert()))).toBe('(2) Watchkeeper: P1 Checkout API is down')
})

test('what somebody has taken on is not pressed any more', () => {
  expect(windowTitle(stateOf(alert({ state: 'acknowledged' })))).toBe('1 critical · Watchkeeper')
})

test('the demo says so before anything else', () => {
  const shown = stateOf(alert())
  const demo = { ...shown, companion: { ...shown.companion, demo: true } }
  expect(windowTitle(demo)).toBe('Demo · (1) Watchkeeper: P1 Checkout API is down')
})
