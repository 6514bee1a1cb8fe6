import { expect, test } from 'vitest'
import type { Alert } from '#shared/alert/alert'
import { alertEvent } from '#shared/channels/alert-event'
import { alert, minute } from '../alert/fixtures'

const told = alert({ announced: 'critical' })
const surroundings = { at: 10 * minute, zone: 'Etc/UTC' }
const kindOf = (before: Alert | null, after: Alert) => alertEvent(before, after, surroundings)?.kind ?? null

test('an alert that a person is told of is told of in words that stand alone', () => {
  expect(alertEvent(null, told, surroundings)).toEqual({
    id: `alert alert opened ${10 * minute}`,
    kind: 'alert opened',
    subjectId: 'alert',
    at: 10 * minute,
    severity: 'P1',
    title: 'Checkout API is down',
    summary: 'P1 Checkout API is down: 503 where 200-299 is expected',
    source: 'Checkout API',
    details: [
      { name: 'What is wrong', value: '503 where 200-299 is expected' },
      { name: 'Since', value: '1970-01-01 00:09 UTC' },
      { name: 'Respond by', value: '1970-01-01 00:25 UTC' },
      { name: 'Escalates at', value: '1970-01-01 00:40 UTC' },
    ],
    text: null,
  })
})

test('what is held, or changes nothing that was told, is not told', () => {
  expect(kindOf(null, alert({ announced: null }))).toBeNull()
  expect(kindOf(told, { ...told, cause: { kind: 'unreachable', text: 'connection refused' } })).toBeNull()
  expect(kindOf(alert({ announced: null }), told)).toBe('alert opened')
})

test('getting worse is told, easing is not', () => {
  const warned = alert({ announced: 'warning', verdict: 'warning' })
  expect(kindOf(warned, told)).toBe('alert worsened')
  expect(kindOf(told, { ...told, verdict: 'warning' })).toBeNull()
})

test('an acknowledgement says by whom and why', () => {
  const noor = { by: 'Noor', at: 11 * minute, reason: 'on it', expiresAt: null }
  const taken: Alert = { ...told, state: 'acknowledged', acknowledgement: noor }
  expect(alertEvent(told, taken, surroundings)).toMatchObject({
    kind: 'alert acknowledged',
    summary: 'P1 Checkout API is down: 503 where 200-299 is expected (by Noor)',
    details: expect.arrayContaining([
      { name: 'Acknowledged by', value: 'Noor' },
      { name: 'Why', value: 'on it' },
    ]),
  })
  expect(kindOf(taken, taken)).toBeNull()
})

test('each step of the escalation is told once', () => {
  const escalated: Alert = { ...told, escalationsTold: 1 }
  expect(kindOf(told, escalated)).toBe('alert escalated')
  expect(kindOf(escalated, escalated)).toBeNull()
})

test('the end says how long it lasted, and comes once', () => {
  const over: Alert = { ...told, state: 'resolved', resolvedAt: 30 * minute, resolution: 'recovered' }
  expect(alertEvent(told, over, surroundings)).toMatchObject({
    kind: 'alert resolved',
    summary: 'P1 Checkout API is down. It lasted 21 min.',
  })
  expect(kindOf(over, over)).toBeNull()
})
