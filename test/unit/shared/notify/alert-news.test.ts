import { expect, test } from 'vitest'
import { alertNews } from '#shared/notify/alert-news'
import { alert } from '../alert/fixtures'

const around = { now: 11 * 60_000, zone: 'Etc/UTC', call: null }

test('an alert says what is wrong and by when somebody must respond', () => {
  expect(alertNews('n', 'opened', alert(), around)).toEqual({
    id: 'n',
    subject: { kind: 'alert', id: 'alert' },
    mood: 'trouble',
    severity: 'P1',
    title: 'P1 Checkout API is down',
    body: '503 where 200-299 is expected. Respond by 00:25.',
  })
  const unsteady = alert({ flapping: { since: 0, told: true } })
  expect(alertNews('n', 'flapping', unsteady, around).title).toBe('P1 Checkout API keeps changing')
  expect(alertNews('n', 'steady', alert(), around).title).toBe(
    'Steady again, and still wrong: P1 Checkout API is down',
  )
  expect(alertNews('n', 'worsened', alert(), around).title).toBe('Worse: P1 Checkout API is down')
})

test('a recovery is good news, and says how long it lasted', () => {
  const resolved = alert({ state: 'resolved', resolvedAt: 19 * 60_000, resolution: 'recovered' })
  expect(alertNews('n', 'resolved', resolved, around)).toMatchObject({
    mood: 'recovery',
    severity: 'P1',
    title: 'Resolved: Checkout API is down',
    body: 'It lasted 10 min.',
  })
})
