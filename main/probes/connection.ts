import { connect, isIP, type Socket } from 'node:net'
import { connect as connectSecurely, type SecureContext } from 'node:tls'
import { failure, type Result, success } from '../../shared/result'
import { text } from '../../shared/text/text'
import type { Timings } from '../../shared/watch/view'
import { Lookups } from './lookups'
import { describeNetworkFailure } from './network-failure'
import type { Failed, Stalled } from './probe'
import { trust } from './trust'

/** Where to connect. `secure`: with TLS, under which name, and whether the certificate must be good. */
export interface Destination {
  host: string
  port: number
  secure: { serverName: string; verified: boolean } | null
}

export interface Connection {
  socket: Socket
  timings: Pick<Timings, 'lookup' | 'connect' | 'tls'>
}

const lookups = new Lookups()

/** Why there is no answer. */
export type Unanswered = Failed | Stalled

/**
 * Connects anew, so that it also tells whether connecting works; with TLS where that is wanted. Whoever gets the
 * connection destroys it. When the signal aborts before, nothing is left open.
 */
export async function openConnection(
  destination: Destination,
  signal: AbortSignal,
): Promise<Result<Connection, Unanswered>> {
  const opened = await openSocket(destination, signal)
  const { secure } = destination
  if (!opened.ok || secure === null) return opened
  const used = trust.context()
  const { result, distrust } = await secured(opened.value, { ...destination, secure }, used, signal)
  if (distrust === null || !trust.isWider(used, distrust)) return result
  if (result.ok) result.value.socket.destroy()
  return openConnection(destination, signal)
}

function openSocket(
  { host, port }: Destination,
  signal: AbortSignal,
): Promise<Result<Connection, Unanswered>> {
  const begun = performance.now()
  let found = isIP(host) === 0 ? null : begun
  const socket = connect({
    host,
    port,
    autoSelectFamily: true,
    lookup: (name, _options, found) => lookups.find(name, signal, found),
  })
  socket.once('lookup', () => {
    found ??= performance.now()
  })
  return settled(socket, 'connect', host, signal, {
    stalled: () => ({
      outcome: 'stalled',
      reached: false,
      text:
        found === null
          ? text.probes.network.notLookedUp(host)
          : text.probes.network.noAnswer(shown(host, port)),
    }),
    timings: () => {
      const from = found ?? begun
      const lookup = from === begun ? {} : { lookup: from - begun }
      return { ...lookup, connect: performance.now() - from }
    },
  })
}

/** Agrees on TLS. `distrust` is why the certificate is not trusted, as OpenSSL names it. */
async function secured(
  { socket: plain, timings }: Connection,
  { host, secure }: Destination & { secure: NonNullable<Destination['secure']> },
  secureContext: SecureContext,
  signal: AbortSignal,
): Promise<{ result: Result<Connection, Unanswered>; distrust: string | null }> {
  const begun = performance.now()
  const socket = connectSecurely({
    socket: plain,
    secureContext,
    // An address is no name that TLS could ask for.
    ...(isIP(secure.serverName) === 0 ? { servername: secure.serverName } : {}),
    host: secure.serverName,
    rejectUnauthorized: secure.verified,
    ALPNProtocols: ['http/1.1'],
  })
  const result = await settled(socket, 'secureConnect', host, signal, {
    stalled: () => ({
      outcome: 'stalled',
      // Whatever is between may take connections in place of the host.
      reached: false,
      text: text.probes.network.tlsStalled(host),
    }),
    timings: () => ({ ...timings, tls: performance.now() - begun }),
  })
  return { result, distrust: socket.authorizationError ? String(socket.authorizationError) : null }
}

/** Waits until a socket is ready, fails, or is given up; then it is destroyed. */
function settled<Ready extends Socket>(
  socket: Ready,
  ready: 'connect' | 'secureConnect',
  host: string,
  signal: AbortSignal,
  tell: { stalled(): Stalled; timings(): Connection['timings'] },
): Promise<Result<Connection, Unanswered>> {
  return new Promise((resolve) => {
    const end = (result: Result<Connection, Unanswered>) => {
      signal.removeEventListener('abort', giveUp)
      if (!result.ok) socket.destroy()
      resolve(result)
    }
    const giveUp = () => end(failure(tell.stalled()))
    socket.once(ready, () => end(success({ socket, timings: tell.timings() })))
    // Stays for as long as the socket does: an error after this is told by whoever reads.
    socket.on('error', (error) => end(failure(describeNetworkFailure(error, host))))
    socket.once('close', () => end(failure(closedEarly(host))))
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
  })
}

function closedEarly(host: string): Failed {
  return { outcome: 'failed', reached: true, text: text.probes.network.closed(host) }
}

/** "db.example:5432", "[::1]:5432" */
function shown(host: string, port: number): string {
  return host.includes(':') ? `[${host}]:${port}` : `${host}:${port}`
}
