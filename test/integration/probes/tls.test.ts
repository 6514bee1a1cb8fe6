import { X509Certificate } from 'node:crypto'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { probeHttp } from '#main/probes/http'
import type { ProbeResult } from '#main/probes/probe'
import { probeTls } from '#main/probes/tls'
import { probeWithin } from '#main/probes/within-time'
import { parseMonitor } from '#shared/watch/parse'
import { type Running, startHttps, startPlain } from '../watch/servers'
import { createIssuer, type Issued, issue } from './certificates'

const running: Running[] = []
const known = getCACertificates('default')
const { signal } = new AbortController()
let issuer: Issued

beforeAll(async () => {
  issuer = await createIssuer('Test issuer')
  setDefaultCACertificates([...known, issuer.cert])
})

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

afterAll(() => setDefaultCACertificates(known))

async function serve(certificate: Issued): Promise<Running> {
  const server = await startHttps(certificate)
  running.push(server)
  return server
}

async function probe(server: Running, fields: Record<string, unknown> = {}): Promise<ProbeResult> {
  const { port } = server
  const monitor = parseMonitor({ name: 'Certificate', kind: 'tls', host: 'localhost', port, ...fields })
  if (!monitor.ok || monitor.value.target.kind !== 'tls') throw new Error(JSON.stringify(monitor))
  const result = await probeTls(monitor.value.target, signal)
  await server.idle()
  return result
}

const hour = 3_600_000

describe('a good certificate', () => {
  it('gives the time that it is still valid, and which one it is', async () => {
    const certificate = await issue({ name: 'localhost', validTo: 30, issuer })
    const result = await probe(await serve(certificate))
    expect(result).toMatchObject({
      outcome: 'answered',
      unit: 'milliseconds',
      text: expect.stringMatching(/^expires in (?:30 d|29 d 23 h), on \d{4}-\d\d-\d\d$/),
      identity: new X509Certificate(certificate.cert).fingerprint256,
    })
    const left = result.outcome === 'answered' ? (result.value ?? 0) : 0
    expect(left).toBeGreaterThan(29 * 24 * hour)
    expect(left).toBeLessThanOrEqual(30 * 24 * hour)
  })

  it('is told to the hour when less than a day is left', async () => {
    const server = await serve(await issue({ name: 'localhost', validTo: 5.4 / 24, issuer }))
    expect(await probe(server)).toMatchObject({ text: expect.stringMatching(/^expires in 5 h \d+ min, on/) })
  })

  it('may be for another name than the host, where that is asked for', async () => {
    const server = await serve(await issue({ name: 'shop.example', issuer }))
    expect(await probe(server, { servername: 'shop.example' })).toMatchObject({ outcome: 'answered' })
  })
})

describe('a bad certificate', () => {
  it.each([
    ['has expired', { validFrom: -30, validTo: -3 }, /^the certificate of localhost expired 3 d ago, on /],
    ['is not valid yet', { validFrom: 2 }, /^the certificate of localhost is not valid before \d{4}-/],
    ['is for another name', { name: 'shop.example' }, /^the certificate is not for localhost$/],
  ])('%s', async (_name, wishes, text) => {
    const certificate = await issue({ name: 'localhost', issuer, ...wishes })
    expect(await probe(await serve(certificate), { anyIssuer: true })).toMatchObject({
      outcome: 'failed',
      reached: true,
      text: expect.stringMatching(text),
      identity: new X509Certificate(certificate.cert).fingerprint256,
    })
  })

  it('is self-signed, unless any issuer will do', async () => {
    const server = await serve(await issue({ name: 'localhost' }))
    expect(await probe(server)).toMatchObject({
      text: 'the certificate of localhost is not trusted: it is self-signed',
    })
    expect(await probe(server, { anyIssuer: true })).toMatchObject({ outcome: 'answered' })
  })

  it('has an issuer that is not known', async () => {
    const server = await serve(
      await issue({ name: 'localhost', issuer: await createIssuer('Somebody else') }),
    )
    expect(await probe(server)).toMatchObject({
      outcome: 'failed',
      text: expect.stringMatching(
        /^the certificate of localhost is not trusted: its issuer, Somebody else, is unknown/,
      ),
    })
  })
})

describe('no certificate at all', () => {
  it('since no TLS is spoken there', async () => {
    const server = await startPlain((socket) => socket.once('data', () => socket.end('SSH-2.0-x\r\n')))
    running.push(server)
    expect(await probe(server)).toMatchObject({
      outcome: 'failed',
      text: expect.stringContaining('no TLS is spoken there'),
    })
  })

  it('since the server does not go on', async () => {
    const server = await startPlain(() => {})
    running.push(server)
    const target = {
      kind: 'tls',
      host: '127.0.0.1',
      port: server.port,
      servername: 'localhost',
      anyIssuer: false,
    } as const
    expect(await probeWithin(200, signal, (given) => probeTls(target, given))).toEqual({
      outcome: 'failed',
      reached: false,
      text: '127.0.0.1 takes the connection, but did not agree on TLS within 0.2 s',
    })
    await server.idle()
  })
})

describe('an endpoint over HTTPS', () => {
  async function ask(certificate: Issued, fields: Record<string, unknown> = {}): Promise<ProbeResult> {
    const server = await serve(certificate)
    const url = `https://localhost:${server.port}/`
    const monitor = parseMonitor({ name: 'Shop', kind: 'http', url, ...fields })
    if (!monitor.ok || monitor.value.target.kind !== 'http') throw new Error(JSON.stringify(monitor))
    const result = await probeHttp(monitor.value.target, signal)
    await server.idle()
    return result
  }

  it('answers, and tells how long TLS took', async () => {
    expect(await ask(await issue({ name: 'localhost', issuer }))).toMatchObject({
      outcome: 'answered',
      timings: { tls: expect.any(Number) },
    })
  })

  it.each([
    ['has expired', { validFrom: -9, validTo: -1 }, 'the certificate of localhost has expired'],
    ['is for another name', { name: 'shop.example' }, 'the certificate is not for localhost'],
  ])('is refused when its certificate %s, unless that does not matter', async (_name, wishes, text) => {
    const certificate = await issue({ name: 'localhost', issuer, ...wishes })
    expect(await ask(certificate)).toMatchObject({ outcome: 'failed', reached: true, text })
    expect(await ask(certificate, { ignoreCertificate: true })).toMatchObject({ outcome: 'answered' })
  })
})
