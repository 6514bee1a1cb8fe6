import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type WebSocket, WebSocketServer } from 'ws'
import { z } from 'zod'
import type { CompanionEvent } from '../../shared/contract'
import type { Dispatch } from '../dispatch'
import { readWindowFile, windowHeaders } from '../window-files'
import { Access } from './access'

export interface BrowserDoor {
  /** With the token: whoever has it has Watchkeeper. */
  link: string
  close(): Promise<void>
}

export interface BrowserDoorParts {
  dispatch: Dispatch
  subscribe(listener: (event: CompanionEvent) => void): () => void
  /** The folder of the built window. */
  windowFolder: string
  port: number
}

/** A file of a runbook, with its quotes and line ends escaped, is the largest part of a request; the rest is small. */
const largestMessage = 20 * 1024 * 1024
const messageSchema = z.object({ id: z.number(), name: z.string(), input: z.unknown() })

/** Serves the window and the contract on the loopback interface. Rejects with Node's error when the port is taken. */
export async function openBrowserDoor(parts: BrowserDoorParts): Promise<BrowserDoor> {
  const access = new Access()
  const server = createServer((request, response) => {
    void answer(request, response, access, parts.windowFolder)
  })
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage })
  server.on('upgrade', (request, socket, head) => {
    const allowed =
      request.url === '/contract' &&
      access.hostIsOurs(request, portOf(server)) &&
      access.originIsOurs(request) &&
      access.cookieFits(request)
    if (!allowed) {
      socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n')
      return
    }
    sockets.handleUpgrade(request, socket, head, (opened) => converse(opened, parts))
  })
  await listen(server, parts.port)
  return {
    link: `http://127.0.0.1:${portOf(server)}/?token=${access.token}`,
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  access: Access,
  windowFolder: string,
): Promise<void> {
  const port = request.socket.localPort ?? 0
  if (!access.hostIsOurs(request, port))
    return refuse(response, 403, 'Watchkeeper answers at 127.0.0.1 only.')
  if (request.method !== 'GET') return refuse(response, 405, 'Watchkeeper only answers GET here.')
  const url = new URL(request.url ?? '/', `http://127.0.0.1:${port}`)
  if (url.pathname === '/' && access.tokenFits(url.searchParams.get('token'))) {
    response.writeHead(303, { ...windowHeaders, Location: '/', 'Set-Cookie': access.cookie() }).end()
    return
  }
  if (!access.cookieFits(request)) {
    return refuse(response, 401, 'Open Watchkeeper with the link that it printed when it started.')
  }
  const file = await readWindowFile(windowFolder, url.pathname)
  if (file === null) return refuse(response, 404, 'There is nothing at this address.')
  response.writeHead(200, file.headers).end(file.body)
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response
    .writeHead(status, { ...windowHeaders, 'Content-Type': 'text/plain; charset=utf-8' })
    .end(`${sentence}\n`)
}

function converse(socket: WebSocket, { dispatch, subscribe }: BrowserDoorParts): void {
  const send = (message: unknown) => socket.send(JSON.stringify(message))
  const unsubscribe = subscribe((event) => send({ event }))
  socket.on('close', unsubscribe)
  socket.on('error', () => socket.terminate())
  socket.on('message', async (data) => {
    const message = messageSchema.safeParse(parseJson(String(data)))
    if (!message.success) {
      socket.close(1007, 'not a message of the contract')
      return
    }
    const { id, name, input } = message.data
    send({ id, ...(await dispatch(name, input)) })
  })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port
}

async function listen(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
}
