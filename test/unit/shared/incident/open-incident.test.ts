import { expect, test } from 'vitest'
import { openIncident } from '#shared/incident/open-incident'
import { severityOfAlerts } from '#shared/incident/words'
import { alert, taken } from '../alert/fixtures'
import { minute, noRules } from './fixtures'

const opening = {
  id: 'i',
  title: 'Checkout is down',
  severity: 'P1',
  origin: { kind: 'alerts' },
  startedAt: null,
  person: 'Ines',
  stage: null,
  scenario: null,
  lastBackupAt: null,
} as const

test('an incident from alerts began with the first of them, and was responded to when one was taken', () => {
  const alerts = [
    alert({ id: 'a', since: 9 * minute, openedAt: 10 * minute }),
    alert({ id: 'b', since: 4 * minute, openedAt: 6 * minute, acknowledgement: taken(8 * minute) }),
  ]
  const opened = openIncident({ ...opening, alerts }, noRules, 20 * minute)
  expect(opened).toMatchObject({
    alertIds: ['a', 'b'],
    startedAt: 4 * minute,
    detectedAt: 6 * minute,
    openedAt: 20 * minute,
    roles: { commander: 'Ines' },
  })
  expect(opened.timers[0]).toMatchObject({ kind: 'response', met: { at: 8 * minute, by: 'Kim' } })
})

test('one from nothing began when the person says, else now', () => {
  const now = 20 * minute
  expect(openIncident({ ...opening, alerts: [] }, noRules, now).startedAt).toBe(now)
  const earlier = openIncident({ ...opening, alerts: [], startedAt: minute }, noRules, now)
  expect(earlier).toMatchObject({ startedAt: minute, detectedAt: now })
})

test('the most severe of its alerts decides', () => {
  expect(severityOfAlerts([{ severity: 'P3' }, { severity: 'P2' }])).toBe('P2')
  expect(severityOfAlerts([])).toBeNull()
})
