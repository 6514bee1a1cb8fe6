import { afterEach, describe, expect, it } from 'vitest'
import { probeAlertmanager } from '#main/probes/alertmanager'
import { createExporterProbe } from '#main/probes/exporter'
import { probePrometheus } from '#main/probes/prometheus'
import { type Endpoint, startHttp } from '../watch/servers'
import { target } from './definitions'

const { signal } = new AbortController()

describe('a server that is none, or a bad one', () => {
  let server: Endpoint | null = null
  afterEach(async () => {
    await server?.close()
    server = null
  })

  const answers: [string, string, Parameters<typeof startHttp>[0]][] = [
    ['says 404', 'no answer of', (_request, response) => response.writeHead(404).end('not here')],
    ['gives a page', 'no answer of', (_request, response) => response.end('<html>Sign in</html>')],
    ['gives junk', 'no answer of', (_request, response) => response.end(Buffer.alloc(5000, 0xfe))],
    ['gives other JSON', 'no answer of', (_request, response) => response.end('{"status":"success"}')],
    ['gives deep JSON', 'no answer of', (_request, response) => response.end('['.repeat(1_000_000))],
    ['gives without end', 'is larger than', (_request, response) => flood(response)],
    [
      'leads elsewhere',
      'no answer of',
      (_request, response) => response.writeHead(302, { location: '/' }).end(),
    ],
  ]

  it.each(answers)('%s: it is told', async (_what, text, behaviour) => {
    server = await startHttp(behaviour)
    const { url } = server
    const prometheus = await probePrometheus(target('prometheus', { url, query: 'up' }), signal)
    expect(prometheus).toMatchObject({
      outcome: 'failed',
      reached: true,
      text: expect.stringContaining(text),
    })
    const alertmanager = await probeAlertmanager(target('alertmanager', { url }), signal)
    expect(alertmanager).toMatchObject({
      outcome: 'failed',
      reached: true,
      text: expect.stringContaining(text),
    })
  })

  it('is asked with the headers and below the path of the address', async () => {
    const asked: unknown[] = []
    server = await startHttp(({ url, headers }, response) => {
      asked.push([url, headers.authorization])
      response.end('{"status":"success","data":{"resultType":"vector","result":[]}}')
    })
    const fields = { url: `${server.url}prom/?tenant=a`, query: 'up{a="b c"}' }
    await probePrometheus(
      target('prometheus', { ...fields, headers: { Authorization: 'Bearer key' } }),
      signal,
    )
    expect(asked).toEqual([['/prom/api/v1/query?tenant=a&query=up%7Ba%3D%22b+c%22%7D', 'Bearer key']])
  })

  it('counts with a counter that began anew', async () => {
    const pages = [100, 700, 50]
    let asked = 0
    server = await startHttp((_request, response) => {
      response.end(`# TYPE served counter\nserved{a="1"} ${pages[asked]}\n`)
      asked += 1
    })
    const url = server.url
    const probe = createExporterProbe()
    const check = async () => {
      const result = await probe(target('exporter', { url, metricName: 'served', rate: true }), signal, null)
      if (result.outcome !== 'answered') throw new Error(result.text)
      expect(result.unit).toBe('per second')
      return result.value
    }
    // At least a second passes between two readings, so that no more than what came is the rate.
    const first = await check()
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThanOrEqual(600)
    await new Promise((resolve) => setTimeout(resolve, 1100))
    const second = await check()
    expect(second).toBeGreaterThan(0)
    expect(second).toBeLessThanOrEqual(50)
    expect(asked).toBe(3)
  })
})

function flood(response: {
  write(chunk: Buffer): boolean
  destroyed: boolean
  once(event: 'drain', then: () => void): unknown
}) {
  const chunk = Buffer.alloc(256 * 1024, 0x20)
  const more = () => {
    while (!response.destroyed && response.write(chunk));
    if (!response.destroyed) response.once('drain', more)
  }
  more()
}
