import { createServer, type Server } from 'node:http'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { createProbes } from '#main/probes/index'
import { probeTarget } from '#main/probes/probe'
import { parseMonitor } from '#shared/watch/parse'

let server: Server
let port: number

beforeEach(async () => {
  server = createServer((request, response) => {
    const away = { location: `http://127.0.0.1:${port}/page` }
    if (request.url === '/away') response.writeHead(302, away).end()
    else if (request.url === '/here') response.writeHead(302, { location: '/page' }).end()
    else response.end('ok')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address !== null ? address.port : 0
})
afterEach(async () => {
  const closed = new Promise((resolve) => server.close(resolve))
  server.closeAllConnections()
  await closed
})

async function probe(path: string, more: Record<string, unknown> = {}) {
  const url = `http://localhost:${port}${path}`
  const monitor = parseMonitor({ name: 'Shop', kind: 'http', url, ...more })
  if (!monitor.ok) throw new Error(JSON.stringify(monitor.error))
  return probeTarget(createProbes(), monitor.value.target, new AbortController().signal, null)
}

it('tells who answered when redirects led to another host', async () => {
  expect(await probe('/away')).toMatchObject({ outcome: 'answered', divertedTo: '127.0.0.1' })
})

it('tells where a redirect leads that is not followed', async () => {
  expect(await probe('/away', { redirects: 0 })).toMatchObject({
    outcome: 'failed',
    divertedTo: '127.0.0.1',
  })
  expect(await probe('/away', { expectStatus: 302 })).toMatchObject({
    outcome: 'answered',
    divertedTo: '127.0.0.1',
  })
})

it('tells nothing of a host that answers itself', async () => {
  expect(await probe('/page')).not.toHaveProperty('divertedTo')
  expect(await probe('/here')).not.toHaveProperty('divertedTo')
})
