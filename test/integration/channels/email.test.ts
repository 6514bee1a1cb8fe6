import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { deliver } from '#main/channels/deliver'
import { SecretMissingError } from '#main/channels/transport'
import { contentFor } from '#shared/channels/messages'
import { definition, event, mail } from '../../unit/shared/channels/fixtures'
import { freePort } from '../watch/servers'
import { certificateForLocalhost, type MailServer, startMailServer } from './receivers'

let server: MailServer | null = null
let certificate: { key: string; cert: string }
beforeAll(async () => {
  certificate = await certificateForLocalhost()
})
afterEach(async () => {
  await server?.close()
  server = null
})

async function start(options?: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  server = await startMailServer(options)
  return server
}

/** Sends that an alert opened to the second of two recipients. */
function send(port: number, written: Record<string, unknown>, password: string | null = 'correct horse') {
  const to = ['first@company.example', 'second@company.example']
  const channel = definition({ ...mail, to, host: 'localhost', port, ...written })
  const content = contentFor(event(), channel)
  if (content === null) throw new Error('nothing to send')
  return deliver(channel, {
    parcel: { id: 'message', recipient: 'second@company.example', content },
    signal: AbortSignal.timeout(10_000),
    secret(name) {
      if (password === null) throw new SecretMissingError(name)
      return password
    },
    now: () => 0,
  })
}

describe('a mail', () => {
  test('goes to one recipient and shows who else reads it', async () => {
    const { port, received } = await start({ disabledCommands: ['STARTTLS', 'AUTH'] })
    expect(await send(port, { security: 'none' })).toEqual({ outcome: 'sent' })
    expect(received).toMatchObject([
      { from: 'watch@company.example', to: ['second@company.example'], secure: false, user: null },
    ])
    const text = received[0]?.text ?? ''
    expect(text).toContain('To: first@company.example, second@company.example')
    expect(text).toContain('Message-ID: <message@watchkeeper.invalid>')
    expect(text).toContain('References: <alert@watchkeeper.invalid>')
    expect(text).toContain('Auto-Submitted: auto-generated')
    expect(text).toMatch(/^Subject: P1 Checkout API is down: 503/m)
    expect(text).toContain('Since: 2026-11-23 03:13 CET')
  })

  test('that becomes an SMS is addressed to one and has no subject', async () => {
    const { port, received } = await start({ disabledCommands: ['STARTTLS', 'AUTH'] })
    await send(port, { security: 'none', style: 'short' })
    expect(received[0]?.text).toMatch(/^To: second@company\.example\r$/m)
    expect(received[0]?.text).not.toMatch(/^Subject:/m)
  })

  test('is sent over STARTTLS with user and password, by an authority of one’s own', async () => {
    const { port, received } = await start({ ...certificate })
    const outcome = await send(port, { user: 'watch', authority: certificate.cert })
    expect(outcome).toEqual({ outcome: 'sent' })
    expect(received).toMatchObject([{ secure: true, user: 'watch' }])
  })

  test('is sent over TLS from the first byte', async () => {
    const { port, received } = await start({ ...certificate, secure: true })
    expect(await send(port, { security: 'tls', authority: certificate.cert })).toEqual({ outcome: 'sent' })
    expect(received).toMatchObject([{ secure: true }])
  })
})

describe('a mail server', () => {
  test('whose certificate nobody vouches for is given nothing', async () => {
    const { port, received } = await start({ ...certificate, secure: true })
    expect(await send(port, { security: 'tls', user: 'watch' })).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/not trusted/),
      perhapsArrived: false,
    })
    expect(received).toEqual([])
  })

  test('that offers no TLS where TLS is asked for is given nothing', async () => {
    const { port, received } = await start({ disabledCommands: ['STARTTLS'] })
    expect(await send(port, { user: 'watch' })).toMatchObject({
      outcome: 'refused',
      reason: expect.stringMatching(/could not be spoken to over TLS/),
    })
    expect(received).toEqual([])
  })

  test('that does not accept the password needs a person', async () => {
    const { port } = await start({ ...certificate })
    const outcome = await send(port, { user: 'watch', authority: certificate.cert }, 'wrong pony')
    expect(outcome).toMatchObject({
      outcome: 'refused',
      reason: expect.stringMatching(/^localhost does not accept this user and password/),
    })
    expect(JSON.stringify(outcome)).not.toContain('wrong pony')
  })

  test('whose password is not known here is not asked', async () => {
    const { port } = await start({ ...certificate })
    expect(await send(port, { user: 'watch', authority: certificate.cert }, null)).toEqual({
      outcome: 'refused',
      reason: 'A secret of this channel is not known here; edit the channel and give it again.',
    })
  })

  test('that puts it off is tried again, that refuses a recipient is not', async () => {
    const answering = (code: number) => ({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onRcptTo: (_address: unknown, _session: unknown, callback: (error?: Error) => void) =>
        callback(Object.assign(new Error('not now'), { responseCode: code })),
    })
    const busy = await start(answering(451))
    expect(await send(busy.port, { security: 'none' })).toMatchObject({
      outcome: 'failed',
      perhapsArrived: false,
      reason: expect.stringContaining('451'),
    })
    await busy.close()
    const { port } = await start(answering(550))
    expect(await send(port, { security: 'none' })).toMatchObject({
      outcome: 'refused',
      reason: expect.stringContaining('550'),
    })
  })

  test('that breaks off before the mail has not got it; after the mail it may have', async () => {
    const noServer = await freePort()
    expect(await send(noServer, { security: 'none' })).toMatchObject({
      outcome: 'failed',
      reason: 'Connection refused.',
      perhapsArrived: false,
    })
    const { port } = await start({
      disabledCommands: ['STARTTLS', 'AUTH'],
      onData(stream) {
        stream.resume()
        stream.on('end', () => server?.vanish())
      },
    })
    expect(await send(port, { security: 'none' })).toMatchObject({ outcome: 'failed', perhapsArrived: true })
  })
})
