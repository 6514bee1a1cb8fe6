import { createHmac } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { deliver } from '#main/channels/deliver'
import { contentFor } from '#shared/channels/messages'
import type { SecretName } from '#shared/channels/secret-names'
import { definition, event, sms } from '../../unit/shared/channels/fixtures'
import { freePort } from '../watch/servers'
import { type Receiver, startReceiver } from './receivers'

let receiver: Receiver
beforeEach(async () => {
  receiver = await startReceiver()
})
afterEach(() => receiver.close())

const routingKey = 'a1b2'.repeat(8)

/** Sends that an alert opened, by a channel as a person wrote it. */
function send(written: Record<string, unknown>, signal = AbortSignal.timeout(10_000)) {
  const channel = definition(written)
  const content = contentFor(event(), channel)
  if (content === null) throw new Error('nothing to send')
  const secrets: Partial<Record<SecretName, string>> = {
    address: `${receiver.url}T000/B000`,
    routingKey,
    signingKey: 'shared key',
    secret: 'token',
  }
  return deliver(channel, {
    parcel: { id: 'message', recipient: '+46 70 123', content },
    signal,
    secret: (name) => secrets[name] ?? '',
    now: () => Date.parse('2026-11-23T03:14:00Z'),
  })
}

const slack = { kind: 'slack' }

describe('what arrives', () => {
  test('at Slack is JSON, posted to the address that is the secret', async () => {
    expect(await send(slack)).toEqual({ outcome: 'sent' })
    expect(receiver.received).toMatchObject([{ path: '/T000/B000', method: 'POST' }])
    expect(receiver.received[0]?.headers['content-type']).toBe('application/json; charset=utf-8')
    expect(JSON.parse(receiver.received[0]?.body ?? '').text).toBe(
      'P1 Checkout API is down: 503 where 200-299 is expected',
    )
  })

  test('at PagerDuty is the event with the routing key, where its API says', async () => {
    receiver.answer = { status: 202, body: '{"status":"success"}' }
    expect(await send({ kind: 'pagerduty', server: receiver.url })).toEqual({ outcome: 'sent' })
    expect(receiver.received).toMatchObject([{ path: '/v2/enqueue', method: 'POST' }])
    expect(JSON.parse(receiver.received[0]?.body ?? '')).toMatchObject({
      routing_key: routingKey,
      event_action: 'trigger',
      dedup_key: 'watchkeeper-alert',
      payload: { severity: 'critical', source: 'Checkout API' },
    })
  })

  test('at a webhook is signed over exactly the bytes that arrive', async () => {
    await send({ kind: 'webhook', signed: true })
    const [arrived] = receiver.received
    const signature = createHmac('sha256', 'shared key')
      .update(arrived?.body ?? '')
      .digest('hex')
    expect(arrived?.headers).toMatchObject({
      'x-watchkeeper-signature': `sha256=${signature}`,
      'x-watchkeeper-delivery': 'message',
    })
  })

  test('at an SMS gateway is what its templates say', async () => {
    const headers = { 'Content-Type': 'application/x-www-form-urlencoded', Authorization: 'Bearer {secret}' }
    await send({ ...sms, url: `${receiver.url}send`, headers, body: 'to={to}&text={text}' })
    expect(receiver.received[0]).toMatchObject({
      path: '/send',
      headers: { authorization: 'Bearer token' },
      body: expect.stringMatching(/^to=%2B46%2070%20123&text=P1%20Checkout/),
    })
  })
})

describe('an answer', () => {
  const answered = async (answer: Receiver['answer']) => {
    receiver.answer = answer
    return send(slack)
  }

  test('of 2xx means it arrived, whatever the body says', async () => {
    for (const status of [200, 201, 202, 204]) expect(await answered({ status })).toEqual({ outcome: 'sent' })
  })

  test('that no second try would change needs a person, with what the receiver said', async () => {
    expect(await answered({ status: 404, body: 'no_service' })).toEqual({
      outcome: 'refused',
      reason: 'Slack refused it with 404: no_service',
    })
    expect(await answered({ status: 400, body: 'x'.repeat(100_000) })).toMatchObject({
      outcome: 'refused',
      reason: expect.stringMatching(/^Slack refused it with 400: x{100,}…$/),
    })
  })

  test('that points elsewhere is not followed', async () => {
    const elsewhere = await startReceiver()
    try {
      expect(await answered({ status: 307, headers: { location: elsewhere.url } })).toMatchObject({
        outcome: 'refused',
        reason: expect.stringContaining('points elsewhere'),
      })
      expect(elsewhere.received).toEqual([])
    } finally {
      await elsewhere.close()
    }
  })

  test('of 429 says how long to wait', async () => {
    expect(await answered({ status: 429, headers: { 'retry-after': '30' } })).toEqual({
      outcome: 'failed',
      reason: 'Slack asks to wait (429)',
      after: 30_000,
      perhapsArrived: false,
    })
    expect(
      await answered({ status: 429, headers: { 'retry-after': 'Mon, 23 Nov 2026 03:15:00 GMT' } }),
    ).toMatchObject({ after: 60_000 })
  })

  test('of 5xx is worth another try, and leaves open whether it arrived', async () => {
    expect(await answered({ status: 500, body: 'rollup_error' })).toEqual({
      outcome: 'failed',
      reason: 'Slack answered 500: rollup_error',
      after: null,
      perhapsArrived: true,
    })
  })
})

describe('no answer', () => {
  test('before the connection stands is no arrival', async () => {
    const port = await freePort()
    expect(await send({ kind: 'pagerduty', server: `http://127.0.0.1:${port}` })).toEqual({
      outcome: 'failed',
      reason: 'Connection refused.',
      after: null,
      perhapsArrived: false,
    })
  })

  test('from one that vanishes leaves open whether it arrived', async () => {
    receiver.answer = 'vanish'
    expect(await send(slack)).toMatchObject({ outcome: 'failed', perhapsArrived: true })
  })

  test('from one that hangs is not waited for longer than the signal says', async () => {
    receiver.answer = 'hang'
    const patience = new AbortController()
    void receiver.arrived(1).then(() => patience.abort())
    expect(await send(slack, patience.signal)).toEqual({
      outcome: 'failed',
      reason: '127.0.0.1 did not answer in time.',
      after: null,
      perhapsArrived: true,
    })
  })
})
