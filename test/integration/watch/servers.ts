import { EventEmitter, once } from 'node:events'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createPlainServer, type Socket } from 'node:net'
import { generate } from 'selfsigned'

export interface Running {
  port: number
  url: string
  /** Resolves once nobody is connected any more. */
  idle(): Promise<void>
  close(): Promise<void>
}

/** How an endpoint behaves, changed by a test at any time. */
export interface Endpoint extends Running {
  behaviour: RequestListener
}

export const healthy: RequestListener = (_request, response) => response.end('all is well')
export const failing: RequestListener = (_request, response) => response.writeHead(503).end('out of order')
export const hanging: RequestListener = () => {}

export async function startHttp(behaviour: RequestListener = healthy): Promise<Endpoint> {
  const endpoint = { behaviour }
  const server = createServer((request, response) => endpoint.behaviour(request, response))
  return Object.assign(endpoint, await listening(server, 'http'))
}

export async function startHttps(given?: { key: string; cert: string }): Promise<Running> {
  const { key, cert } = given ?? (await selfSigned())
  return listening(createSecureServer({ key, cert }, healthy), 'https')
}

async function selfSigned(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }])
  return { key, cert }
}

export async function startTcp(port = 0): Promise<Running> {
  return startPlain(() => {}, port)
}

/** A server that does with a connection whatever it likes. */
export async function startPlain(behaviour: (socket: Socket) => void, port = 0): Promise<Running> {
  const server = createPlainServer((socket) => {
    socket.on('error', () => {})
    behaviour(socket)
    // Only what reads notices that the other side hung up.
    socket.resume()
  })
  return listening(server, 'tcp', port)
}

/** A port on which nothing listens. */
export async function freePort(): Promise<number> {
  const server = await startTcp()
  await server.close()
  return server.port
}

async function listening(
  server: Server | ReturnType<typeof createPlainServer>,
  scheme: string,
  port = 0,
): Promise<Running> {
  const sockets = new Set<Socket>()
  const closings = new EventEmitter()
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => {
      sockets.delete(socket)
      closings.emit('close')
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  return {
    port: address.port,
    url: `${scheme}://127.0.0.1:${address.port}/`,
    idle: async () => {
      while (sockets.size > 0) await once(closings, 'close')
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
