import { expect, test } from 'vitest'
import { lengthOf, scopesOf } from '../../../../../renderer/features/alerts/snooze-form'
import { alert } from '../../../shared/alert/fixtures'

test('what can be snoozed goes from the alert to everything', () => {
  expect(scopesOf(alert({ group: 'Shop' })).map(({ scope }) => scope)).toEqual([
    { kind: 'alert', alertId: 'alert' },
    { kind: 'monitor', monitorId: 'monitor' },
    { kind: 'group', group: 'Shop' },
    { kind: 'everything' },
  ])
  expect(scopesOf(alert()).some(({ value }) => value === 'group')).toBe(false)
})

test('a length is minutes, the morning, or a time that is there', () => {
  expect(lengthOf('240', null)).toEqual({ kind: 'minutes', minutes: 240 })
  expect(lengthOf('morning', null)).toEqual({ kind: 'morning' })
  expect(lengthOf('time', 5)).toEqual({ kind: 'until', until: 5 })
  expect(lengthOf('time', null)).toBeNull()
})
