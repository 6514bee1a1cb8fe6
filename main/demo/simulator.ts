import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { behaveAt } from './behaviour'
import type { Endpoint } from './company'

export interface Simulator {
  /** "127.0.0.1:41234" */
  host: string
  close(): Promise<void>
}

/** Plays the company's endpoints on a free port of the loopback interface; `/3` is the fourth of them. */
export async function startSimulator(endpoints: readonly Endpoint[]): Promise<Simulator> {
  const server = createServer(async ({ url = '' }, response) => {
    const endpoint = endpoints[Number(url.slice(1))]
    if (endpoint === undefined) {
      response.writeHead(404).end('There is no such endpoint.\n')
      return
    }
    const { status, after } = behaveAt(endpoint.name, endpoint.behaviour, Date.now())
    // The waiting ends with the connection, and keeps no program alive.
    await wait(after, null, { ref: false })
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ service: endpoint.name, status: status === 200 ? 'well' : 'failing' }))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  return {
    host: `127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
