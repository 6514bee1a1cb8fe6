import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import { WebSocketServer } from 'ws'
import { text } from '../../shared/text/text'
import { parseUrl } from '../../shared/url'
import { RateLimit } from '../rate-limit'
import { readWindowFile, windowHeaders } from '../window-files'
import { Access } from './access'
import { type Conversation, converse, largestMessage } from './conversation'

export interface BrowserDoor {
  /** Opens Watchkeeper in one browser, once: whoever has it has Watchkeeper. The next one is given to `onLink`. */
  link: string
  close(): Promise<void>
}

export interface BrowserDoorParts extends Conversation {
  /** The folder of the built window. */
  windowFolder: string
  port: number
  /** A link was used; this one is for the next browser. */
  onLink(link: string): void
}

/** How long a caller may take to ask, in milliseconds. */
const patience = 10_000
const mostConnections = 200
/** What callers without the cookie may ask within a second, all together. */
const mostStrangers = 20

/** Serves the window and the contract on the loopback interface. Rejects with Node's error when the port is taken. */
export async function openBrowserDoor(parts: BrowserDoorParts): Promise<BrowserDoor> {
  const access = new Access()
  const strangers = new RateLimit(mostStrangers, 1000)
  const link = () => `http://127.0.0.1:${portOf(server)}/?token=${access.token}`
  const server = createServer({ requestTimeout: patience, headersTimeout: patience }, (request, response) => {
    const answer = answerOf(request, access, strangers, () => parts.onLink(link()))
    if (answer.kind === 'file') void sendFile(response, parts.windowFolder, answer.path)
    else response.writeHead(answer.status, { ...windowHeaders, ...answer.headers }).end(answer.body)
  })
  server.maxConnections = mostConnections
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage })
  server.on('upgrade', (request, socket: Duplex, head) => {
    // A caller that hangs up must not take Watchkeeper with it.
    socket.on('error', () => socket.destroy())
    if (mayConverse(request, access))
      sockets.handleUpgrade(request, socket, head, (opened) => converse(opened, parts))
    else socket.end('HTTP/1.1 401 Unauthorized\r\nConnection: close\r\n\r\n')
  })
  await listen(server, parts.port)
  return {
    link: link(),
    async close() {
      for (const socket of sockets.clients) socket.terminate()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function mayConverse(request: IncomingMessage, access: Access): boolean {
  return (
    request.url === `${access.place}contract` &&
    access.hostIsOurs(request) &&
    access.originIsOurs(request) &&
    access.cookieFits(request)
  )
}

type Answer =
  | { kind: 'file'; path: string }
  | { kind: 'said'; status: number; headers: Record<string, string>; body: string }

function answerOf(
  request: IncomingMessage,
  access: Access,
  strangers: RateLimit,
  onSpent: () => void,
): Answer {
  const words = text.browser.door
  if (!access.hostIsOurs(request)) return refusal(403, words.otherHost)
  if (request.method !== 'GET') return refusal(405, words.otherMethod)
  const url = parseUrl(request.url ?? '', 'http://127.0.0.1')
  if (url === null) return refusal(400, words.noAddress)
  if (access.cookieFits(request) && access.isFromOurPage(request) && url.pathname.startsWith(access.place))
    return { kind: 'file', path: url.pathname.slice(access.place.length - 1) }
  if (!strangers.allows(performance.now())) return refusal(429, words.tooManyStrangers)
  if (!access.spend(url.searchParams.get('token') ?? '')) return refusal(401, words.linkNeeded)
  onSpent()
  return {
    kind: 'said',
    status: 303,
    headers: { Location: access.place, 'Set-Cookie': access.cookie() },
    body: '',
  }
}

function refusal(status: number, sentence: string): Answer {
  return {
    kind: 'said',
    status,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' },
    body: `${sentence}\n`,
  }
}

async function sendFile(response: ServerResponse, windowFolder: string, path: string): Promise<void> {
  const file = await readWindowFile(windowFolder, path)
  if (file === null) {
    response.writeHead(404, windowHeaders).end(`${text.browser.door.nothingThere}\n`)
    return
  }
  response.writeHead(200, file.headers).end(file.body)
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
