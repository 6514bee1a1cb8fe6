import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Alert } from '#shared/alert/alert'
import { type Endpoint, failing, healthy, startHttp } from '../watch/servers'
import { withWatchkeeper } from './fixture'
import { AdvancedClock, type Watchkeeper } from './watchkeeper'

const { start, restart } = withWatchkeeper()
const hour = 60 * 60_000

let endpoint: Endpoint
beforeEach(async () => {
  endpoint = await startHttp(failing)
})
afterEach(() => endpoint.close())

async function alertOf(watchkeeper: Watchkeeper): Promise<Alert> {
  const definition = {
    name: 'Shop',
    kind: 'http',
    url: endpoint.url,
    interval: '1 hour',
    failAfter: 1,
    recoverAfter: 1,
    flapHigh: '100%',
    group: 'Web',
  }
  await watchkeeper.ask('monitor.add', { definition })
  return watchkeeper.until(({ alerts }) => Object.values(alerts)[0])
}

/** Waits until an alert is as it should be. */
function untilAlert(watchkeeper: Watchkeeper, id: string, isSo: (alert: Alert) => boolean): Promise<Alert> {
  return watchkeeper.until(({ alerts }) => {
    const alert = alerts[id]
    return alert !== undefined && isSo(alert) ? alert : null
  })
}

test('what is resolved by hand stays so over a restart, until it has been well', async () => {
  const first = await start()
  const { id, monitorId } = await alertOf(first)
  await first.ask('alert.resolve', { id, reason: 'false alarm' })
  const resolved = await untilAlert(first, id, ({ state }) => state === 'resolved')
  expect(resolved).toMatchObject({ resolution: 'by hand', resolvedBy: { reason: 'false alarm' } })
  const again = await restart(first)
  await again.check(monitorId)
  expect(Object.keys(again.state().alerts)).toEqual([id])
  expect(await again.refusal('alert.resolve', { id })).toMatchObject({ code: 'not found' })

  endpoint.behaviour = healthy
  await again.check(monitorId)
  endpoint.behaviour = failing
  await again.check(monitorId)
  const opened = await again.until(({ alerts }) =>
    Object.values(alerts).find(({ state }) => state === 'open'),
  )
  expect(opened.id).not.toBe(id)
})

test('an alert without a watched monitor can be resolved and handed over all the same', async () => {
  const watchkeeper = await start()
  const { id, monitorId } = await alertOf(watchkeeper)
  await watchkeeper.ask('monitor.pause', { id: monitorId, paused: true })
  await watchkeeper.ask('alert.assign', { id, name: 'Bo Berg' })
  await watchkeeper.ask('alert.called', { id, name: 'Cy Dahl' })
  const called = await untilAlert(watchkeeper, id, ({ calls }) => calls.length > 0)
  expect(called).toMatchObject({ assignee: { name: 'Bo Berg' }, calls: [{ name: 'Cy Dahl' }] })
  await watchkeeper.ask('alert.resolve', { id })
  await untilAlert(watchkeeper, id, ({ resolution }) => resolution === 'by hand')
  expect(await watchkeeper.refusal('alert.assign', { id, name: 'Bo Berg' })).toMatchObject({
    code: 'not found',
    sentence: 'This alert is over; there is nothing to hand over.',
  })
})

test('a snooze is seen, survives a restart, and is taken back when it is ended', async () => {
  const first = await start()
  await alertOf(first)
  const { id } = await first.ask('snooze.begin', {
    scope: { kind: 'group', group: 'Web' },
    length: { kind: 'morning' },
    reason: 'deploying',
  })
  const again = await restart(first)
  expect(again.state().snoozes[id]).toMatchObject({ reason: 'deploying', scope: { group: 'Web' } })
  await again.ask('snooze.end', { id })
  await again.until(({ snoozes }) => (Object.keys(snoozes).length === 0 ? true : null))
  expect(await again.refusal('snooze.end', { id })).toMatchObject({ code: 'not found' })
  expect(
    await again.refusal('snooze.begin', {
      scope: { kind: 'monitor', monitorId: 'gone' },
      length: { kind: 'minutes', minutes: 15 },
    }),
  ).toMatchObject({ code: 'not found' })
})

test('several alerts are taken on at once, with a reason and an end that must be to come', async () => {
  const watchkeeper = await start()
  const { id } = await alertOf(watchkeeper)
  expect(await watchkeeper.refusal('alerts.acknowledge', { ids: [id], expiresAt: 1 })).toMatchObject({
    fields: [{ field: 'expiresAt' }],
  })
  await watchkeeper.ask('alerts.acknowledge', { ids: ['gone', id], reason: 'on it' })
  const taken = await untilAlert(watchkeeper, id, ({ state }) => state === 'acknowledged')
  expect(taken.acknowledgement).toMatchObject({ reason: 'on it', expiresAt: null })
})

test('a contact is away until a time, or until somebody says otherwise, and that is in the log', async () => {
  const clock = new AdvancedClock()
  const first = await start({ clock })
  const until = clock.now() + hour
  await first.ask('contact.away', { contact: 'Bo Berg', until })
  const away = await first.until(({ absences }) => absences[0])
  expect(away).toMatchObject({ contact: 'Bo Berg', until })
  const again = await restart(first)
  expect(again.state().absences).toHaveLength(1)
  await again.ask('contact.back', { contact: 'Bo Berg' })
  await again.until(({ absences }) => (absences.length === 0 ? true : null))
  expect(await again.refusal('contact.away', { contact: 'Bo Berg', until: 1 })).toMatchObject({
    fields: [{ field: 'until' }],
  })
  expect(again.logTexts()).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^Bo Berg is away until /),
      expect.stringMatching(/is back/),
    ]),
  )
})
