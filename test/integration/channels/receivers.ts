import type { IncomingMessage } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { generate } from 'selfsigned'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { type Endpoint, startHttp } from '../watch/servers'

interface Received {
  path: string
  method: string
  headers: IncomingMessage['headers']
  body: string
}

/** A receiver of webhooks: keeps what came whole, and answers as a test says. */
export interface Receiver {
  url: string
  received: Received[]
  /** Status, headers and body of the answer; `hang` never answers, `vanish` breaks the connection. */
  answer: { status: number; headers?: Record<string, string>; body?: string } | 'hang' | 'vanish'
  /** Called for each message that came. */
  onReceived(): void
  /** Waits until so many messages came. */
  arrived(count: number): Promise<Received[]>
  close(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const listeners = new Set<() => void>()
  const received: Received[] = []
  const endpoint: Endpoint = await startHttp((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { url = '', method = '', headers } = request
      received.push({ path: url, method, headers, body: Buffer.concat(chunks).toString() })
      const { answer } = receiver
      if (answer === 'vanish') request.socket.destroy()
      else if (answer !== 'hang') response.writeHead(answer.status, answer.headers).end(answer.body ?? '')
      for (const listener of [...listeners]) listener()
      receiver.onReceived()
    })
  })
  const receiver: Receiver = {
    url: endpoint.url,
    received,
    onReceived() {},
    answer: { status: 200 },
    arrived: (count) =>
      new Promise((resolve) => {
        const look = () => {
          if (received.length < count) return
          listeners.delete(look)
          resolve(received)
        }
        listeners.add(look)
        look()
      }),
    close: () => endpoint.close(),
  }
  return receiver
}

interface ReceivedMail {
  from: string
  to: string[]
  user: string | null
  secure: boolean
  text: string
}

export interface MailServer {
  port: number
  received: ReceivedMail[]
  /** Breaks all connections without a word. */
  vanish(): void
  close(): Promise<void>
}

/** A real SMTP server that knows one user, `watch`, whose password is `correct horse`. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: ReceivedMail[] = []
  const server = new SMTPServer({
    authOptional: true,
    onAuth({ username, password }, _session, callback) {
      const known = username === 'watch' && password === 'correct horse'
      callback(
        known ? null : new Error('Invalid username or password'),
        known ? { user: username } : undefined,
      )
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const { mailFrom, rcptTo } = session.envelope
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map(({ address }) => address),
          user: typeof session.user === 'string' ? session.user : null,
          secure: session.secure,
          text: Buffer.concat(chunks).toString(),
        })
        callback()
      })
    },
    ...options,
  })
  server.on('error', () => {})
  const sockets = new Set<Socket>()
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return {
    port,
    received,
    vanish() {
      for (const socket of sockets) socket.destroy()
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

/** A key and a certificate for localhost that signs itself, so it is its own authority. */
export async function certificateForLocalhost(): Promise<{ key: string; cert: string }> {
  const pems = await generate([{ name: 'commonName', value: 'localhost' }], {
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  })
  return { key: pems.private, cert: pems.cert }
}
