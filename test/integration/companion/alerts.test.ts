import { cpSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { NotificationFailedError } from '#main/notify/notifier'
import type { Alert } from '#shared/alert/alert'
import { type Endpoint, failing, healthy, startHttp } from '../watch/servers'
import { withWatchkeeper } from './fixture'
import { RecordingNotifier, Watchkeeper } from './watchkeeper'

const { start, restart, folder, dataFolder } = withWatchkeeper()

let endpoint: Endpoint
beforeEach(async () => {
  endpoint = await startHttp(failing)
})
afterEach(() => endpoint.close())

async function watchCheckout(watchkeeper: Watchkeeper, name = 'Checkout API'): Promise<string> {
  const definition = { name, kind: 'http', url: endpoint.url, interval: '1 hour', recoverAfter: 1 }
  return (await watchkeeper.ask('monitor.add', { definition })).id
}

/** Checks twice, as often as a failure must be confirmed. */
async function failTwice(watchkeeper: Watchkeeper, id: string): Promise<Alert> {
  await watchkeeper.check(id)
  await watchkeeper.check(id)
  return watchkeeper.until(({ alerts }) =>
    Object.values(alerts).find(({ monitorId, state }) => monitorId === id && state === 'open'),
  )
}

describe('an endpoint that fails', () => {
  test('opens one alert with the deadlines of the runbook, tells it, and logs it', async () => {
    const watchkeeper = await start()
    const alert = await failTwice(watchkeeper, await watchCheckout(watchkeeper))
    const { runbook } = watchkeeper.state()
    const level = runbook?.model.severities.find(({ severity }) => severity === 'P1')
    expect(alert).toMatchObject({
      severity: 'P1',
      verdict: 'critical',
      cause: { kind: 'unreachable', text: '503 where 200-299 is expected' },
    })
    expect(alert.responseDueAt - alert.openedAt).toBe(level?.responseTime)
    expect(watchkeeper.logTexts()).toContain(
      'Alert opened: P1 Checkout API is down (503 where 200-299 is expected).',
    )
    await watchkeeper.stop()
    expect(watchkeeper.notifier.shown).toEqual([
      {
        title: 'P1 Checkout API is down',
        body: expect.stringMatching(/^503 where 200-299 is expected\. Respond by \d\d:\d\d/),
        urgency: 'critical',
        stays: true,
        subject: { kind: 'alert', id: alert.id },
        buttons: [
          { answer: 'acknowledge', label: 'Acknowledge' },
          { answer: 'snooze', label: 'Snooze 15 min' },
          { answer: 'hand over', label: 'Hand over…' },
          { answer: 'resolve', label: 'Resolve…' },
          { answer: 'note', label: 'Add a note…' },
        ],
      },
    ])
  })

  test('is acknowledged by whoever has the shift, and is over when it answers again', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('shift.start', { person: 'Noor', plannedEndAt: null })
    const id = await watchCheckout(watchkeeper)
    const alert = await failTwice(watchkeeper, id)
    await watchkeeper.ask('alert.acknowledge', { id: alert.id })
    const taken = await watchkeeper.until(({ alerts }) =>
      alerts[alert.id]?.state === 'acknowledged' ? alerts[alert.id] : null,
    )
    expect(taken).toMatchObject({ acknowledgement: { by: 'Noor', at: expect.any(Number) } })

    endpoint.behaviour = healthy
    await watchkeeper.check(id)
    await watchkeeper.until(({ alerts }) => (alerts[alert.id]?.resolution === 'recovered' ? true : null))
    expect(await watchkeeper.refusal('alert.acknowledge', { id: alert.id })).toMatchObject({
      code: 'not found',
    })
    expect(watchkeeper.logTexts()).toEqual(
      expect.arrayContaining([
        'Alert acknowledged by Noor: Checkout API is down.',
        expect.stringMatching(/^Alert resolved: Checkout API is down, recovered after /),
      ]),
    )
    await watchkeeper.stop()
    expect(watchkeeper.notifier.titles()).toEqual([
      'P1 Checkout API is down',
      'Resolved: Checkout API is down',
    ])
  })

  test('has the steps of its procedure ticked beside it, over a restart', async () => {
    const watchkeeper = await start()
    const alert = await failTwice(watchkeeper, await watchCheckout(watchkeeper))
    const { procedures = [] } = watchkeeper.state().runbook?.model ?? {}
    const step = procedures.find(({ severity }) => severity === 'P1')?.situations[0]?.steps[0]
    const subject = { kind: 'alert' as const, alertId: alert.id }
    await watchkeeper.ask('preferences.change', { name: 'Ines' })
    await watchkeeper.ask('run.tick', { subject, itemKey: step?.key ?? '', ticked: true })
    const again = await restart(watchkeeper)
    expect(Object.values(again.state().runs)).toMatchObject([
      { subject, ticks: [{ itemKey: step?.key, text: step?.text, by: 'Ines' }] },
    ])
  })

  test('is over, and nobody is told, when its monitor is removed', async () => {
    const watchkeeper = await start()
    const id = await watchCheckout(watchkeeper)
    const alert = await failTwice(watchkeeper, id)
    await watchkeeper.ask('monitor.remove', { id })
    await watchkeeper.until(({ alerts }) =>
      alerts[alert.id]?.resolution === 'monitor removed' ? true : null,
    )
    await watchkeeper.stop()
    expect(watchkeeper.notifier.titles()).toEqual(['P1 Checkout API is down'])
  })
})

describe('a restart', () => {
  test('keeps an open alert with its deadline and tells nothing again', async () => {
    const watchkeeper = await start()
    const id = await watchCheckout(watchkeeper)
    const alert = await failTwice(watchkeeper, id)
    const again = await restart(watchkeeper)
    expect(again.state().alerts[alert.id]).toEqual(alert)
    await again.check(id)
    await again.stop()
    expect(watchkeeper.notifier.titles()).toEqual(['P1 Checkout API is down'])
    expect(again.notifier.titles()).toEqual([])
  })

  test('after a crash between the decision and the notification tells it once', async () => {
    const silent = new RecordingNotifier()
    silent.behaviour = () => new Promise(() => {})
    const watchkeeper = await start({ notifier: silent })
    const alert = await failTwice(watchkeeper, await watchCheckout(watchkeeper))
    // What is on disk while the notification waits is what a crash would leave.
    const left = join(folder(), 'left')
    cpSync(dataFolder(), left, { recursive: true })

    const after = await Watchkeeper.start(left)
    expect(after.state().alerts[alert.id]).toEqual(alert)
    await after.stop()
    expect(after.notifier.shown).toMatchObject([
      { title: 'P1 Checkout API is down', subject: { id: alert.id } },
    ])
    const later = await Watchkeeper.start(left)
    await later.stop()
    expect(later.notifier.shown).toEqual([])
  })

  test('does not wait for a notification that the system never takes, and tells it then', async () => {
    const silent = new RecordingNotifier()
    silent.behaviour = () => new Promise(() => {})
    const watchkeeper = await start({ notifier: silent })
    await failTwice(watchkeeper, await watchCheckout(watchkeeper))
    const again = await restart(watchkeeper)
    await again.stop()
    expect(again.notifier.titles()).toEqual(['P1 Checkout API is down'])
  })
})

describe('notifications', () => {
  test('that fail are told once in the window, and taken back when they work again', async () => {
    const watchkeeper = await start()
    const failed = new NotificationFailedError('the service does not answer.')
    const { sentence } = failed
    watchkeeper.notifier.behaviour = () => Promise.reject(failed)
    await watchkeeper.ask('preferences.change', { bundleSeconds: 0 })
    await failTwice(watchkeeper, await watchCheckout(watchkeeper, 'Checkout API'))
    await failTwice(watchkeeper, await watchCheckout(watchkeeper, 'Ledger API'))
    await watchkeeper.until(({ notices }) => (notices.length > 0 ? true : null))
    const { steps } = await watchkeeper.ask('notification.test', { severity: 'P1' })
    expect(steps).toContainEqual({ outcome: 'failed', sentence })
    expect(watchkeeper.noticeSentences()).toEqual([sentence])

    watchkeeper.notifier.behaviour = async () => {}
    const tried = await watchkeeper.ask('notification.test', { severity: 'P1' })
    expect(tried.steps.map(({ outcome }) => outcome)).toEqual(['done', 'done'])
    await watchkeeper.until(({ notices }) => (notices.length === 0 ? true : null))
    const again = await restart(watchkeeper)
    await again.stop()
    expect(again.notifier.titles()).toEqual([])
  })

  test('that a person has turned off are not shown, and not made up for', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('preferences.change', { notifications: false })
    await failTwice(watchkeeper, await watchCheckout(watchkeeper))
    await watchkeeper.ask('preferences.change', { notifications: true })
    const again = await restart(watchkeeper)
    await again.stop()
    expect([...watchkeeper.notifier.titles(), ...again.notifier.titles()]).toEqual([])
  })
})
