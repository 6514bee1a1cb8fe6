import { expect, test } from 'vitest'
import { groupAlerts } from '../../../../../renderer/features/now/alert-groups'
import { alert } from '../../../shared/alert/fixtures'

test('alerts stand with their group, else with what is alike wrong, and none is lost', () => {
  const slow = {
    kind: 'threshold',
    value: 2,
    unit: 'milliseconds',
    threshold: { comparison: '>', value: 1, unit: 'milliseconds' },
  } as const
  const alerts = [
    alert({ id: 'a', group: 'Shop', severity: 'P2' }),
    alert({ id: 'b', severity: 'P3', cause: slow }),
    alert({ id: 'c', group: 'Shop', severity: 'P1', state: 'acknowledged' }),
    alert({ id: 'd', severity: 'P1' }),
    alert({ id: 'e', severity: 'P4' }),
  ]
  const groups = groupAlerts(alerts).map(({ title, worst, open, alerts: members }) => ({
    title,
    worst,
    open,
    ids: members.map(({ id }) => id).join(' '),
  }))
  expect(groups).toEqual([
    { title: 'Shop', worst: 'P1', open: 1, ids: 'a c' },
    { title: 'Past a threshold', worst: 'P3', open: 1, ids: 'b' },
    { title: 'Not reachable', worst: 'P1', open: 2, ids: 'd e' },
  ])
})
