import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { silentDiagnostics } from '#main/diagnostics'
import { Announcer, announcementText } from '#main/notify/announcer'
import { NotificationFailedError, type NotificationText } from '#main/notify/notifier'
import { alert } from '../../shared/incident/fixtures'

let show: (text: NotificationText) => Promise<void>
const markShown = vi.fn()
const onTrouble = vi.fn()
let wanted: boolean
let announcer: Announcer

beforeEach(() => {
  vi.useFakeTimers()
  vi.clearAllMocks()
  wanted = true
  announcer = new Announcer({
    clock: { now: () => 0, zone: () => 'Etc/UTC' },
    notifier: { show: (text) => show(text) },
    diagnostics: silentDiagnostics,
    wanted: () => wanted,
    markShown,
    onTrouble,
  })
})
afterEach(() => {
  vi.useRealTimers()
})

const never = () => new Promise<void>(() => {})
const announce = (id: string) => announcer.announce({ id, kind: 'opened', alert: alert() })

test('a service that never answers is told as trouble, and does not hold up what comes after', async () => {
  show = vi.fn(never)
  announce('first')
  announce('second')
  await vi.advanceTimersByTimeAsync(14_000)
  expect(markShown).not.toHaveBeenCalled()
  show = async () => {}
  await vi.advanceTimersByTimeAsync(1_000)
  expect(markShown.mock.calls).toEqual([['first'], ['second']])
  expect(onTrouble.mock.calls).toEqual([[expect.stringContaining('never answered')], [null]])
})

test('what the system has not taken when Watchkeeper ends stays to be told', async () => {
  show = vi.fn(never)
  announce('first')
  announce('second')
  const stopped = announcer.stop()
  await vi.advanceTimersByTimeAsync(1_000)
  await stopped
  await vi.advanceTimersByTimeAsync(60_000)
  expect(show).toHaveBeenCalledTimes(1)
  expect(markShown).not.toHaveBeenCalled()
})

test('what can be shown at the end still is', async () => {
  show = async () => {}
  announce('first')
  announce('second')
  await announcer.stop()
  expect(markShown.mock.calls).toEqual([['first'], ['second']])
})

test('trouble is told once', async () => {
  show = () => Promise.reject(new NotificationFailedError('No service answers.'))
  announce('first')
  announce('second')
  await announcer.stop()
  expect(await announcer.test()).toBe('No service answers.')
  expect(onTrouble.mock.calls).toEqual([['No service answers.']])
})

test('what nobody wants to be shown counts as told', async () => {
  wanted = false
  show = vi.fn(never)
  announce('first')
  await announcer.stop()
  expect(show).not.toHaveBeenCalled()
  expect(markShown.mock.calls).toEqual([['first']])
})

test('what the notifier throws of its own is told in words', async () => {
  show = () => Promise.reject(new TypeError('cannot read properties of undefined'))
  expect(await announcer.test()).toBe('The system did not show the notification.')
})

test('an alert says what is wrong and by when somebody must respond', () => {
  const text = { body: '503 where 200-299 is expected. Respond by 00:25.', severity: 'P1', alertId: 'alert' }
  expect(announcementText('opened', alert(), 'Etc/UTC')).toEqual({
    title: 'P1 Checkout API is down',
    ...text,
  })
  const unsteady = alert({ flapping: { since: 0, told: true } })
  expect(announcementText('flapping', unsteady, 'Etc/UTC').title).toBe('P1 Checkout API keeps changing')
  expect(announcementText('steady', alert(), 'Etc/UTC').title).toBe(
    'Steady again, and still wrong: P1 Checkout API is down',
  )
  expect(announcementText('worsened', alert(), 'Etc/UTC')).toEqual({
    title: 'Worse: P1 Checkout API is down',
    ...text,
  })
})

test('a recovery is good news, and says how long it lasted', () => {
  const resolved = alert({ state: 'resolved', resolvedAt: 19 * 60_000, resolution: 'recovered' })
  expect(announcementText('resolved', resolved, 'Etc/UTC')).toEqual({
    title: 'Resolved: Checkout API is down',
    body: 'It lasted 10 min.',
    severity: null,
    alertId: 'alert',
  })
})
