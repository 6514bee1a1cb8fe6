import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import { afterEach, describe, expect, it } from 'vitest'
import { probeHttp } from '#main/probes/http'
import type { ProbeResult } from '#main/probes/probe'
import type { HttpTarget } from '#shared/watch/kinds/http/target'
import { parseMonitor } from '#shared/watch/parse'
import { failing, freePort, hanging, type Running, startHttp, startHttps } from '../watch/servers'

const running: Running[] = []

function keep<Server extends Running>(server: Server): Server {
  running.push(server)
  return server
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

function target(url: string, fields: Record<string, unknown> = {}): HttpTarget {
  const monitor = parseMonitor({ name: 'Target', kind: 'http', url, ...fields })
  if (!monitor.ok || monitor.value.target.kind !== 'http') throw new Error(JSON.stringify(monitor))
  return monitor.value.target
}

function probe(url: string, fields: Record<string, unknown> = {}): Promise<ProbeResult> {
  return probeHttp(target(url, fields), new AbortController().signal)
}

describe('an endpoint that answers', () => {
  it('gives its response time', async () => {
    const { url } = keep(await startHttp())
    expect(await probe(url)).toMatchObject({
      outcome: 'answered',
      unit: 'milliseconds',
      value: expect.any(Number),
      text: expect.stringMatching(/^200 in \d/),
    })
  })

  it('is asked as the monitor says', async () => {
    const { url } = keep(
      await startHttp((request, response) => {
        const asMeant = request.method === 'POST' && request.headers['x-team'] === 'shop'
        response.writeHead(asMeant ? 204 : 400).end()
      }),
    )
    expect(await probe(url, { method: 'POST', headers: { 'X-Team': 'shop' } })).toMatchObject({
      outcome: 'answered',
    })
  })

  it('must give an expected status', async () => {
    const { url } = keep(await startHttp(failing))
    expect(await probe(url)).toMatchObject({
      outcome: 'failed',
      reached: true,
      text: '503 where 200-299 is expected',
    })
    expect(await probe(url, { expectStatus: '200, 503' })).toMatchObject({ outcome: 'answered' })
  })

  it('must contain the expected text, also where it is cut in two', async () => {
    const { url } = keep(
      await startHttp((_request, response) => {
        response.write('everything is he')
        setImmediate(() => response.end('althy here'))
      }),
    )
    expect(await probe(url, { expectText: 'healthy' })).toMatchObject({ outcome: 'answered' })
    expect(await probe(url, { expectText: 'broken' })).toMatchObject({
      outcome: 'failed',
      text: '200, but the text “broken” is not in the body',
    })
  })

  it('is searched no further than the limit', async () => {
    const { url } = keep(
      await startHttp((_request, response) => response.end(`${'.'.repeat(3_000_000)}needle`)),
    )
    expect(await probe(url, { expectText: 'needle' })).toMatchObject({
      text: '200, but the text “needle” is not in the first 1 MB of the body',
    })
    expect(await probe(url, { expectText: 'needle', bodyLimit: '4 MB' })).toMatchObject({
      outcome: 'answered',
    })
    expect(await probe(url, { json: { path: '$.a', equals: 1 } })).toMatchObject({
      text: '200, but the body is larger than 1 MB, so its JSON is not read',
    })
  })

  it('must not contain the rejected text', async () => {
    const { url } = keep(await startHttp((_request, response) => response.end('degraded mode')))
    expect(await probe(url, { rejectText: 'degraded' })).toMatchObject({
      text: '200, but the text “degraded” is in the body',
    })
    expect(await probe(url, { rejectText: 'maintenance' })).toMatchObject({ outcome: 'answered' })
  })

  it('must match a pattern, or not', async () => {
    const { url } = keep(await startHttp((_request, response) => response.end('up\nversion 4.12\n')))
    expect(await probe(url, { expectPattern: '^version \\d+\\.\\d+$' })).toMatchObject({
      outcome: 'answered',
    })
    expect(await probe(url, { expectPattern: '^version 5' })).toMatchObject({
      text: '200, but the pattern ^version 5 is not found in the body',
    })
    expect(await probe(url, { rejectPattern: 'UP|(?i)version' })).toMatchObject({ outcome: 'failed' })
  })

  it('is measured by a number in its JSON', async () => {
    const { url } = keep(
      await startHttp((_request, response) => response.end('{"queue":{"waiting":12,"age":1.5}}')),
    )
    expect(await probe(url, { json: { path: '$.queue.waiting', below: 20, unit: 'count' } })).toMatchObject({
      outcome: 'answered',
      value: 12,
      unit: 'count',
    })
    expect(await probe(url, { json: { path: '$.queue.age', unit: 'seconds' } })).toMatchObject({
      value: 1500,
      unit: 'milliseconds',
    })
    expect(await probe(url, { json: { path: '$.queue.waiting', below: 10 } })).toMatchObject({
      text: '200, but $.queue.waiting is 12 where less than 10 is expected',
    })
  })

  it('gets what is to be sent, by the method that is meant', async () => {
    const { url } = keep(
      await startHttp(async (request, response) => {
        const chunks: Buffer[] = []
        for await (const chunk of request) chunks.push(chunk)
        response.end(`${request.method} ${Buffer.concat(chunks)} ${request.headers.host}`)
      }),
    )
    const expectText = `PUT grüße ${new URL(url).host}`
    expect(await probe(url, { method: 'PUT', body: 'grüße', expectText })).toMatchObject({
      outcome: 'answered',
    })
  })

  it('tells where the time went', async () => {
    const { port } = keep(await startHttp())
    const result = await probe(`http://localhost:${port}/`, { expectText: 'well' })
    expect(result.timings).toEqual({
      lookup: expect.any(Number),
      connect: expect.any(Number),
      firstByte: expect.any(Number),
      body: expect.any(Number),
    })
  })

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('is read when it is compressed as %s', async (encoding, compress) => {
    const { url } = keep(
      await startHttp((_request, response) =>
        response.writeHead(200, { 'content-encoding': encoding }).end(compress('all is well')),
      ),
    )
    expect(await probe(url, { expectText: 'all is well' })).toMatchObject({ outcome: 'answered' })
  })

  it('is read in the letters it is written in', async () => {
    const { url } = keep(
      await startHttp((_request, response) =>
        response.writeHead(200, { 'content-type': 'text/plain; charset=latin1' }).end(Buffer.from([0xe9])),
      ),
    )
    expect(await probe(url, { expectText: 'é' })).toMatchObject({ outcome: 'answered' })
  })
})

describe('redirects', () => {
  it('are followed to where they end, but not for ever', async () => {
    const { url } = keep(
      await startHttp((request, response) => {
        const left = Number((request.url ?? '/0').slice(1))
        if (left === 0) response.end('here')
        else response.writeHead(302, { location: `/${left - 1}` }).end()
      }),
    )
    expect(await probe(`${url}5`, { expectText: 'here' })).toMatchObject({ outcome: 'answered' })
    expect(await probe(`${url}6`)).toMatchObject({ outcome: 'failed', text: 'more than 5 redirects' })
    expect(await probe(`${url}6`, { redirects: 6 })).toMatchObject({ outcome: 'answered' })
    expect(await probe(`${url}1`, { redirects: 0 })).toMatchObject({
      text: '302 to /0 where 200-299 is expected',
    })
  })

  it('take what a person gave along to no other host', async () => {
    const heard: Record<string, unknown>[] = []
    const other = keep(
      await startHttp((request, response) => {
        heard.push(request.headers)
        response.end()
      }),
    )
    const { url } = keep(
      await startHttp((request, response) => {
        heard.push(request.headers)
        response.writeHead(307, { location: other.url }).end()
      }),
    )
    await probe(url, { headers: { Authorization: 'Bearer secret', 'X-Key': 'secret', Accept: 'text/plain' } })
    expect(heard).toMatchObject([
      { authorization: 'Bearer secret', 'x-key': 'secret', accept: 'text/plain' },
      { accept: 'text/plain' },
    ])
    expect(JSON.stringify(heard[1])).not.toContain('secret')
    expect(await probe(url, { method: 'POST', body: 'card number' })).toMatchObject({
      text: `307, but it redirects what is sent to ${new URL(other.url).host}, which is not followed`,
    })
  })

  it('are not followed where one is expected', async () => {
    const { url } = keep(
      await startHttp((_request, response) => response.writeHead(301, { location: '/elsewhere' }).end()),
    )
    expect(await probe(url, { expectStatus: 301 })).toMatchObject({ outcome: 'answered' })
  })
})

describe('an endpoint that does not answer', () => {
  it('refuses', async () => {
    const port = await freePort()
    expect(await probe(`http://127.0.0.1:${port}/`)).toEqual({
      outcome: 'failed',
      reached: true,
      text: 'connection refused',
    })
  })

  it('closes the connection', async () => {
    const { url } = keep(await startHttp((request) => request.socket.destroy()))
    expect(await probe(url)).toMatchObject({ text: '127.0.0.1 closed the connection before it answered' })
  })

  it('speaks something else', async () => {
    const { url } = keep(await startHttp((request) => request.socket.end('SSH-2.0-hello\r\n\r\n')))
    expect(await probe(url)).toMatchObject({ text: 'the answer is not valid HTTP' })
    expect(await probe(url.replace('http:', 'https:'))).toMatchObject({
      text: expect.stringContaining('no TLS is spoken there'),
    })
  })

  it('is given up when the signal aborts, before or in the middle of the answer', async () => {
    for (const behaviour of [hanging, stallsInTheBody]) {
      const { url } = keep(await startHttp(behaviour))
      const abort = new AbortController()
      const result = probeHttp(target(url, { expectText: 'end' }), abort.signal)
      setTimeout(() => abort.abort(), 50)
      expect(await result).toMatchObject({ outcome: 'stalled' })
    }
  })
})

const stallsInTheBody: Parameters<typeof startHttp>[0] = (_request, response) => {
  response.write('begin')
}

describe('a certificate that cannot be trusted', () => {
  it('is told for one that is self-signed', async () => {
    const { port } = keep(await startHttps())
    expect(await probe(`https://localhost:${port}/`)).toEqual({
      outcome: 'failed',
      reached: true,
      text: 'the certificate of localhost is not trusted: it is self-signed',
    })
  })
})
