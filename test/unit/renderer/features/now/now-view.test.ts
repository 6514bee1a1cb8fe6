import { expect, test } from 'vitest'
import {
  alertsByDeadline,
  heldAlerts,
  neighbourId,
  resolvedAlerts,
} from '../../../../../renderer/features/now/now-view'
import { alert } from '../../../shared/alert/fixtures'

const idsOf = (alerts: { id: string }[]) => alerts.map(({ id }) => id)

test('open alerts come by deadline, acknowledged ones after them, resolved ones apart', () => {
  const alerts = [
    alert({ id: 'acknowledged', state: 'acknowledged', responseDueAt: 1 }),
    alert({ id: 'later', responseDueAt: 90 }),
    alert({ id: 'sooner', responseDueAt: 30 }),
    alert({ id: 'over', state: 'resolved', resolvedAt: 5 }),
    alert({ id: 'held', held: { kind: 'maintenance', windowId: 'w', reason: 'Upgrade', until: 99 } }),
  ]
  expect(idsOf(alertsByDeadline(alerts, [], 0))).toEqual(['sooner', 'later', 'acknowledged'])
  const scope = { kind: 'alert', alertId: 'sooner' } as const
  const snooze = { id: 's', scope, until: 50, by: 'Kim', at: 0, reason: null }
  expect(idsOf(alertsByDeadline(alerts, [snooze], 49))).toEqual(['later', 'sooner', 'acknowledged'])
  expect(idsOf(alertsByDeadline(alerts, [snooze], 50))).toEqual(['sooner', 'later', 'acknowledged'])
  expect(idsOf(resolvedAlerts(alerts))).toEqual(['over'])
  expect(idsOf(heldAlerts(alerts))).toEqual(['held'])
})

test('going through the alerts stops at the ends', () => {
  const alerts = [alert({ id: 'a' }), alert({ id: 'b' })]
  expect(neighbourId(alerts, null, 1)).toBe('a')
  expect(neighbourId(alerts, 'a', 1)).toBe('b')
  expect(neighbourId(alerts, 'b', 1)).toBe('b')
  expect(neighbourId(alerts, 'gone', -1)).toBe('a')
  expect(neighbourId([], null, 1)).toBeNull()
})
