import { expect, test } from 'vitest'
import { alertNews } from '#shared/notify/alert-news'
import { alert, minute } from '../alert/fixtures'

const bo = {
  name: 'Bo Berg',
  role: 'Lead',
  phone: '+46 70 222 22 22',
  email: 'bo@tide.example',
  backup: null,
  standsInFor: null,
}
const around = { now: 12 * minute, zone: 'Etc/UTC', call: bo }

test('a reminder says by when somebody must respond, and after that for how long nobody has', () => {
  expect(alertNews('n', 'reminder', alert(), around)).toMatchObject({
    title: 'Still open: P1 Checkout API is down',
    body: '503 where 200-299 is expected. Respond by 00:25.',
  })
  expect(alertNews('n', 'reminder', alert(), { ...around, now: 31.5 * minute }).body).toBe(
    '503 where 200-299 is expected. Nobody has responded: it was due at 00:25, 6 min ago.',
  )
})

test('an escalation names whom to call and how, or says that nobody is named', () => {
  const escalation = (call: typeof bo | null) =>
    alertNews('n', 'escalation', alert(), { ...around, call }).body
  expect(escalation(bo)).toContain('Call Bo Berg, +46 70 222 22 22, bo@tide.example.')
  expect(escalation(null)).toContain('the runbook names nobody to call next')
  const without = { ...around, call: { ...bo, phone: null, email: null, standsInFor: 'Ana Holm' } }
  expect(alertNews('n', 'escalation', alert(), without).body).toContain(
    'Call Bo Berg (for Ana Holm, who is away); the runbook has no way to reach them.',
  )
})
