import { afterEach, describe, expect, it } from 'vitest'
import { probeHttp } from '#main/probes/http'
import type { ProbeResult } from '#main/probes/probe'
import { parseMonitor } from '#shared/watch/parse'
import type { HttpTarget } from '#shared/watch/target'
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
    expect(await probe(url)).toEqual({
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

  it('is searched no further than a megabyte', async () => {
    const { url } = keep(
      await startHttp((_request, response) => response.end(`${'.'.repeat(3 * 1024 * 1024)}needle`)),
    )
    expect(await probe(url, { expectText: 'needle' })).toMatchObject({ outcome: 'failed' })
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
      expect(await result).toMatchObject({ outcome: 'failed' })
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
