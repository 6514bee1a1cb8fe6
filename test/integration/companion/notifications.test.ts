import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { eventually } from '../../eventually'
import { type Endpoint, failing, healthy, startHttp } from '../watch/servers'
import { withWatchkeeper } from './fixture'
import { AdvancedClock, RecordingNotifier, type Watchkeeper } from './watchkeeper'

const { start, restart } = withWatchkeeper()
const minute = 60_000

let endpoint: Endpoint
beforeEach(async () => {
  endpoint = await startHttp(failing)
})
afterEach(() => endpoint.close())

async function add(watchkeeper: Watchkeeper, name: string, severity: 'P1' | 'P3' = 'P1'): Promise<string> {
  const definition = { name, kind: 'http', url: endpoint.url, interval: '1 hour', failAfter: 1, severity }
  const { id } = await watchkeeper.ask('monitor.add', { definition })
  await watchkeeper.check(id)
  return id
}

async function titles({ notifier }: Watchkeeper, number: number): Promise<string[]> {
  await eventually(() => expect(notifier.titles()).toHaveLength(number))
  return notifier.titles()
}

describe('a storm', () => {
  test('is told by its first alert, and then as one', async () => {
    const clock = new AdvancedClock()
    const watchkeeper = await start({ clock })
    for (let number = 1; number <= 12; number += 1) await add(watchkeeper, `Service ${number}`)
    expect(await titles(watchkeeper, 1)).toEqual(['P1 Service 1 is down'])
    clock.advance(minute)
    // A person changes something, which is a reason to look at the clock.
    await watchkeeper.ask('preferences.change', { bundleSeconds: 60 })
    expect(await titles(watchkeeper, 2)).toEqual(['P1 Service 1 is down', '11 more alerts'])
  })

  test('that is not over when Watchkeeper ends is told at the next start', async () => {
    const watchkeeper = await start()
    for (const name of ['First', 'Second', 'Third']) await add(watchkeeper, name)
    await titles(watchkeeper, 1)
    const again = await restart(watchkeeper)
    expect(await titles(again, 1)).toEqual(['P1 Second is down'])
    await again.ask('preferences.change', { bundleSeconds: 0 })
    // The window that the first of them began is still on.
    expect(again.notifier.titles()).toEqual(['P1 Second is down'])
  })
})

describe('presentation mode', () => {
  const begin = { presentation: { until: null, letsMostSevere: false } }

  test('shows nothing, over a restart, and tells at its end what it kept back, as one', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('preferences.change', begin)
    await add(watchkeeper, 'Checkout')
    const again = await restart(watchkeeper)
    await add(again, 'Ledger')
    expect([...watchkeeper.notifier.titles(), ...again.notifier.titles()]).toEqual([])
    await again.ask('preferences.change', { presentation: null })
    expect(await titles(again, 1)).toEqual(['Kept back until now: 2 alerts'])
  })

  test('says nothing afterwards of what somebody has taken on', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('preferences.change', begin)
    await add(watchkeeper, 'Checkout')
    await add(watchkeeper, 'Ledger')
    const taken = Object.values(watchkeeper.state().alerts).find((one) => one.monitorName === 'Checkout')
    await watchkeeper.ask('alert.acknowledge', { id: taken?.id ?? '' })
    await watchkeeper.ask('preferences.change', { presentation: null })
    expect(await titles(watchkeeper, 1)).toEqual(['P1 Ledger is down'])
  })
})

test('quiet hours let P1 through and keep P3 back', async () => {
  const watchkeeper = await start()
  const quietHours = { on: true, from: 0, to: 0, days: [1, 2, 3, 4, 5, 6, 7] }
  await watchkeeper.ask('preferences.change', { quietHours })
  await add(watchkeeper, 'Reports', 'P3')
  await add(watchkeeper, 'Checkout', 'P1')
  expect(await titles(watchkeeper, 1)).toEqual(['P1 Checkout is down'])
  await watchkeeper.ask('preferences.change', { quietHours: { ...quietHours, on: false } })
  expect(await titles(watchkeeper, 2)).toEqual(['P1 Checkout is down', 'P3 Reports is down'])
})

describe('the buttons of a notification', () => {
  test('acknowledge the alert', async () => {
    const watchkeeper = await start()
    await add(watchkeeper, 'Checkout')
    await titles(watchkeeper, 1)
    watchkeeper.notifier.answer('acknowledge')
    await watchkeeper.until(({ alerts }) =>
      Object.values(alerts).some(({ state }) => state === 'acknowledged') ? true : null,
    )
  })

  test('snooze it for 15 minutes', async () => {
    const watchkeeper = await start()
    await add(watchkeeper, 'Checkout')
    await titles(watchkeeper, 1)
    watchkeeper.notifier.answer('snooze')
    const snooze = await watchkeeper.until(({ snoozes }) => Object.values(snoozes)[0])
    const [alert] = Object.values(watchkeeper.state().alerts)
    expect(snooze.scope).toEqual({ kind: 'alert', alertId: alert?.id })
    expect(snooze.until - snooze.at).toBe(15 * minute)
  })

  test.each(['hand over', 'resolve', 'note', 'choose'] as const)('ask the windows to %s', async (action) => {
    const watchkeeper = await start()
    await add(watchkeeper, 'Checkout')
    await titles(watchkeeper, 1)
    const asked = watchkeeper.nextAsk('act')
    watchkeeper.notifier.answer(action)
    const [alert] = Object.values(watchkeeper.state().alerts)
    expect(await asked).toEqual({ type: 'act', alertId: alert?.id, action })
  })

  test('and a click on it asks the windows to show the alert', async () => {
    const watchkeeper = await start()
    await add(watchkeeper, 'Checkout')
    await titles(watchkeeper, 1)
    const asked = watchkeeper.nextAsk('show')
    watchkeeper.notifier.answer('open')
    const [alert] = Object.values(watchkeeper.state().alerts)
    expect(await asked).toEqual({ type: 'show', subject: { kind: 'alert', id: alert?.id } })
  })
})

test('a recovery is good news and is told at once', async () => {
  const watchkeeper = await start()
  const id = await add(watchkeeper, 'Checkout')
  await titles(watchkeeper, 1)
  endpoint.behaviour = healthy
  await watchkeeper.check(id)
  await watchkeeper.check(id)
  expect(await titles(watchkeeper, 2)).toEqual(['P1 Checkout is down', 'Resolved: Checkout is down'])
})

test('an alert is heard in the window that is open', async () => {
  const watchkeeper = await start({ notifier: new RecordingNotifier() })
  const asked = watchkeeper.nextAsk('sound')
  await add(watchkeeper, 'Checkout')
  expect(await asked).toMatchObject({ name: 'P1', volume: 70 })
})
