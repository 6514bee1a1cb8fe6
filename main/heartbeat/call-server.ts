import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from '../../shared/text/text'
import { parseUrl } from '../../shared/url'
import { shownLine } from '../../shared/watch/shown-text'
import { RateLimit } from '../rate-limit'

/** What a call says. */
export interface Call {
  token: string
  failed: boolean
  text: string
}

export interface CallServer {
  port: number
  close(): Promise<void>
}

const methods = new Set(['GET', 'HEAD', 'POST'])
const path = /^\/heartbeat\/([A-Za-z0-9_-]{20,100})$/
const longestText = 300
/** Calls that are let in within a second, from all callers together. */
const mostCalls = 50
const patience = 5000

/**
 * Listens for calls on the loopback interface. `hear` says whether it knows the token. Rejects with Node's error
 * when the port is taken.
 */
export async function openCallServer(
  port: number,
  hear: (call: Call) => boolean,
  limit = new RateLimit(mostCalls, 1000),
): Promise<CallServer> {
  const server = createServer(
    { maxHeaderSize: 8 * 1024, requestTimeout: patience, headersTimeout: patience, keepAliveTimeout: 1 },
    (request, response) => answer(request, response, limit, hear),
  )
  server.maxConnections = 100
  server.setTimeout(patience, (socket) => socket.destroy())
  await listen(server, port)
  return {
    port: portOf(server),
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function answer(
  request: IncomingMessage,
  response: ServerResponse,
  limit: RateLimit,
  hear: (call: Call) => boolean,
): void {
  // A body says nothing; it is thrown away as it comes, and with the answer the connection ends.
  request.resume()
  const { status, sentence } = take(request, limit, hear)
  response
    .writeHead(status, {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
      connection: 'close',
    })
    .end(`${sentence}\n`, () => request.destroy())
}

function take(
  request: IncomingMessage,
  limit: RateLimit,
  hear: (call: Call) => boolean,
): { status: number; sentence: string } {
  const words = text.heartbeats
  if (!hostIsOurs(request)) return { status: 403, sentence: words.otherHost }
  if (!methods.has(request.method ?? '')) return { status: 405, sentence: words.otherMethod }
  if (!limit.allows(performance.now())) return { status: 429, sentence: words.tooMany }
  const call = readCall(request.url ?? '')
  if (call === null || !hear(call)) return { status: 404, sentence: words.unknown }
  return { status: 200, sentence: words.heard }
}

/** The name in the Host header must be ours: a foreign one that resolves to this machine is DNS rebinding. */
function hostIsOurs(request: IncomingMessage): boolean {
  const port = request.socket.localPort
  const { host } = request.headers
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`
}

function readCall(address: string): Call | null {
  const url = parseUrl(address, 'http://127.0.0.1')
  const [, token] = path.exec(url?.pathname ?? '') ?? []
  if (url === null || token === undefined) return null
  return {
    token,
    failed: /^(?:fail|failed|failure|error|down)$/i.test(url.searchParams.get('status') ?? ''),
    text: shownLine(url.searchParams.get('text') ?? '', longestText),
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
