import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, createServer as createPlainServer, type Socket } from 'node:net'
import { generate } from 'selfsigned'

export interface Running {
  port: number
  url: string
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

export async function startHttps(): Promise<Running> {
  const pems = await generate([{ name: 'commonName', value: 'localhost' }])
  return listening(createSecureServer({ key: pems.private, cert: pems.cert }, healthy), 'https')
}

export async function startTcp(port = 0): Promise<Running> {
  return listening(
    createPlainServer((socket) => socket.on('error', () => {})),
    'tcp',
    port,
  )
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
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  return {
    port: address.port,
    url: `${scheme}://127.0.0.1:${address.port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const socket of sockets) socket.destroy()
      }),
  }
}
