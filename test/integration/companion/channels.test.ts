import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Alert } from '#shared/alert/alert'
import { type Receiver, startReceiver } from '../channels/receivers'
import { type Endpoint, failing, healthy, startHttp } from '../watch/servers'
import { withWatchkeeper } from './fixture'
import type { Watchkeeper } from './watchkeeper'

const { start, restart, dataFolder } = withWatchkeeper()

let endpoint: Endpoint
let receiver: Receiver
beforeEach(async () => {
  endpoint = await startHttp(failing)
  receiver = await startReceiver()
})
afterEach(async () => {
  await endpoint.close()
  await receiver.close()
})

const token = 'T0PSECRET-3f9c'
const address = () => `${receiver.url}hook/${token}`

type Keeping = 'session' | 'unprotected'

function webhook(changes: Record<string, unknown> = {}, keeping: Keeping = 'unprotected') {
  return {
    // The sample runbook watches this laptop too, which may be busy; that is no P1.
    definition: { kind: 'webhook', name: 'Operations', severities: ['P1'], ...changes },
    secrets: { address: address() },
    keeping,
  }
}

async function watchCheckout(watchkeeper: Watchkeeper): Promise<string> {
  const definition = {
    name: 'Checkout API',
    kind: 'http',
    url: endpoint.url,
    interval: '1 hour',
    failAfter: 1,
    recoverAfter: 1,
  }
  return (await watchkeeper.ask('monitor.add', { definition })).id
}

async function openAlert(watchkeeper: Watchkeeper): Promise<{ monitor: string; alert: Alert }> {
  const monitor = await watchCheckout(watchkeeper)
  const alert = await watchkeeper.until(({ alerts }) =>
    Object.values(alerts).find(({ monitorId, state }) => monitorId === monitor && state === 'open'),
  )
  return { monitor, alert }
}

const eventsOf = (received: Receiver['received']) => received.map(({ body }) => JSON.parse(body).event)

describe('an alert', () => {
  test('is told outside of this laptop when it opens, is acknowledged and is over, in that order', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('channel.add', webhook())
    const { monitor, alert } = await openAlert(watchkeeper)
    await receiver.arrived(1)
    await watchkeeper.ask('alert.acknowledge', { id: alert.id })
    await receiver.arrived(2)
    endpoint.behaviour = healthy
    await watchkeeper.check(monitor)
    const received = await receiver.arrived(3)
    expect(eventsOf(received)).toEqual(['alert opened', 'alert acknowledged', 'alert resolved'])
    expect(JSON.parse(received[0]?.body ?? '')).toMatchObject({
      subject: alert.id,
      severity: 'P1',
      summary: 'P1 Checkout API is down: 503 where 200-299 is expected',
    })
    await watchkeeper.until(({ outbox }) =>
      Object.values(outbox).filter(({ state }) => state === 'sent').length === 3 ? true : null,
    )
  })

  test('that was told before a restart is told to be over after it', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('channel.add', webhook())
    const { monitor } = await openAlert(watchkeeper)
    await receiver.arrived(1)
    const again = await restart(watchkeeper)
    endpoint.behaviour = healthy
    await again.check(monitor)
    expect(eventsOf(await receiver.arrived(2))).toEqual(['alert opened', 'alert resolved'])
  })
})

describe('a message that is refused', () => {
  test('is told to a person until the channel is mended, and sent then', async () => {
    receiver.answer = { status: 404, body: 'no_service' }
    const watchkeeper = await start()
    const { id } = await watchkeeper.ask('channel.add', webhook())
    await openAlert(watchkeeper)
    const parked = await watchkeeper.until(({ outbox }) =>
      Object.values(outbox).find(({ state }) => state === 'parked'),
    )
    expect(parked.reason).toBe('The receiver refused it with 404: no_service')
    await watchkeeper.until(({ notices }) => (notices.length > 0 ? true : null))
    expect(watchkeeper.noticeSentences()).toEqual([
      'A message was refused and needs you: see the outbox in Settings.',
    ])
    expect(await watchkeeper.ask('outbox.read', { id: parked.id })).toMatchObject({
      format: 'json',
      body: expect.stringContaining('Checkout API is down'),
    })

    receiver.answer = { status: 200 }
    await watchkeeper.ask('channel.update', { id, ...webhook({ name: 'Operations again' }), secrets: {} })
    await watchkeeper.until(({ outbox }) => (outbox[parked.id]?.state === 'sent' ? true : null))
    await watchkeeper.until(({ notices }) => (notices.length === 0 ? true : null))
  })

  test('can be taken back', async () => {
    receiver.answer = { status: 400 }
    const watchkeeper = await start()
    await watchkeeper.ask('channel.add', webhook())
    await openAlert(watchkeeper)
    const parked = await watchkeeper.until(({ outbox }) =>
      Object.values(outbox).find(({ state }) => state === 'parked'),
    )
    await watchkeeper.ask('outbox.discard', { id: parked.id })
    await watchkeeper.until(({ outboxSummary }) => (outboxSummary.parked === 0 ? true : null))
    expect(await watchkeeper.refusal('outbox.retry', { id: parked.id })).toMatchObject({ code: 'not found' })
    expect(await watchkeeper.refusal('outbox.discard', { id: parked.id })).toMatchObject({ code: 'refused' })
  })
})

describe('a channel', () => {
  test('is tried before it is saved, and the receiver’s own answer is told', async () => {
    const watchkeeper = await start()
    const tried = await watchkeeper.ask('channel.try', { id: null, ...webhook() })
    expect(tried).toEqual({ sent: true, sentence: 'The test message was accepted. See whether it arrived.' })
    expect(eventsOf(receiver.received)).toEqual(['test'])
    receiver.answer = { status: 403, body: `no access by ${address()}` }
    const refused = { sent: false, sentence: 'The receiver refused it with 403: no access by [secret]' }
    expect(await watchkeeper.ask('channel.try', { id: null, ...webhook() })).toEqual(refused)
    const { id } = await watchkeeper.ask('channel.add', webhook())
    expect(await watchkeeper.ask('channel.try', { id, ...webhook(), secrets: {} })).toEqual(refused)
  })

  test('to PagerDuty is tried with an alert of the least severity that ends at once', async () => {
    receiver.answer = { status: 202 }
    const watchkeeper = await start()
    await watchkeeper.ask('channel.try', {
      id: null,
      definition: { kind: 'pagerduty', name: 'Pager', server: receiver.url },
      secrets: { routingKey: 'a1b2'.repeat(8) },
      keeping: 'session',
    })
    const bodies = receiver.received.map(({ body }) => JSON.parse(body))
    expect(bodies.map(({ event_action }) => event_action)).toEqual(['trigger', 'resolve'])
    expect(bodies[0]).toMatchObject({ dedup_key: bodies[1].dedup_key, payload: { severity: 'info' } })
  })

  test('that is wrong is refused at each field, and keeps nothing', async () => {
    const watchkeeper = await start()
    const error = await watchkeeper.refusal('channel.add', {
      definition: { kind: 'pagerduty', name: ' ' },
      secrets: {},
      keeping: 'session',
    })
    expect(error).toMatchObject({ code: 'invalid', fields: [{ field: 'name' }] })
    const noKey = await watchkeeper.refusal('channel.add', {
      definition: { kind: 'pagerduty', name: 'Pager' },
      secrets: {},
      keeping: 'session',
    })
    expect(noKey.fields).toEqual([{ field: 'routingKey', sentence: 'This is needed to send.' }])
    expect(await watchkeeper.refusal('channel.add', { ...webhook(), keeping: 'protected' })).toMatchObject({
      sentence: expect.stringContaining('no protected place'),
    })
    expect(watchkeeper.state().channels).toEqual([])
  })

  test('that is removed takes its secret with it', async () => {
    const watchkeeper = await start()
    const { id } = await watchkeeper.ask('channel.add', webhook())
    await watchkeeper.ask('channel.remove', { id })
    expect(readFileSync(join(dataFolder(), 'secrets.json'), 'utf8')).not.toContain(token)
    expect(await watchkeeper.refusal('channel.enable', { id, enabled: true })).toMatchObject({
      code: 'not found',
    })
  })
})

describe('a secret', () => {
  test('kept for a session is asked for again after it', async () => {
    const watchkeeper = await start()
    await watchkeeper.ask('channel.add', webhook({}, 'session'))
    const again = await restart(watchkeeper)
    expect(again.state().channels).toMatchObject([
      { secrets: [], trouble: expect.stringContaining('give it again') },
    ])
  })

  test('is in the file of secrets and nowhere else: not in the state, the database, the log or an answer', async () => {
    receiver.answer = { status: 400, body: `bad token ${token} at ${address()}` }
    const watchkeeper = await start()
    const { id } = await watchkeeper.ask('channel.add', webhook())
    await openAlert(watchkeeper)
    await watchkeeper.until(({ outbox }) => Object.values(outbox).find(({ state }) => state === 'parked'))
    const tried = await watchkeeper.ask('channel.try', { id, ...webhook(), secrets: {} })
    await watchkeeper.ask('shift.start', { person: 'Noor', plannedEndAt: null })
    const { id: shiftId } = await watchkeeper.until(({ shift }) => shift)
    await watchkeeper.ask('handover.draft', { shiftId })
    await watchkeeper.until(({ drafts }) => drafts[0])
    const told = JSON.stringify([watchkeeper.state(), tried])
    expect(watchkeeper.state().channels).toMatchObject([
      { secrets: [{ name: 'address', keeping: 'unprotected' }], trouble: null },
    ])
    await watchkeeper.stop()
    expect(told).not.toContain(address())
    const withSecret = readdirSync(dataFolder(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(address()))
      .map(({ name }) => name)
    expect(withSecret).toEqual(['secrets.json'])
  })
})
