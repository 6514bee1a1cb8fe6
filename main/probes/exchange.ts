import { type ClientRequest, type IncomingMessage, request as send } from 'node:http'
import { failure, type Result, success } from '../../shared/result'
import { text } from '../../shared/text/text'
import { addressOfUrl } from '../../shared/watch/kinds/web-address'
import type { Timings } from '../../shared/watch/view'
import { openConnection, type Unanswered } from './connection'
import { describeNetworkFailure } from './network-failure'

/** The headers of an answer may take so many bytes. */
const mostHeaderBytes = 64 * 1024

/** What is asked by HTTP or HTTPS. */
export interface Question {
  url: string
  method: string
  headers: Readonly<Record<string, string>>
  body: string | null
}

/** A question with the answer to it, whose headers have come. `close` ends the connection. */
export interface Exchange {
  message: IncomingMessage
  timings: Timings
  close(): void
}

/** Asks once, over a connection of its own. A certificate that is not good is a failure where it has to be `verified`. */
export async function exchange(
  question: Question,
  verified: boolean,
  signal: AbortSignal,
): Promise<Result<Exchange, Unanswered>> {
  const secure = question.url.startsWith('https:')
  const { host, port } = addressOfUrl(question.url)
  const connection = await openConnection(
    { host, port, secure: secure ? { serverName: host, verified } : null },
    signal,
  )
  if (!connection.ok) return connection
  const { socket, timings } = connection.value
  const begun = performance.now()
  const { hostname, pathname, search } = new URL(question.url)
  const request = send({
    createConnection: () => socket,
    host: hostname,
    port,
    defaultPort: secure ? 443 : 80,
    path: pathname + search,
    method: question.method,
    headers: { 'user-agent': 'Watchkeeper', accept: '*/*', ...question.headers },
    maxHeaderSize: mostHeaderBytes,
  })
  const answer = await answerTo(request, question.body, host, signal)
  if (answer.ok) {
    const firstByte = performance.now() - begun
    return success({
      message: answer.value,
      timings: { ...timings, firstByte },
      close: () => socket.destroy(),
    })
  }
  socket.destroy()
  return answer
}

/** Sends a request and waits for the headers of the answer. */
function answerTo(
  request: ClientRequest,
  body: string | null,
  host: string,
  signal: AbortSignal,
): Promise<Result<IncomingMessage, Unanswered>> {
  return new Promise((resolve) => {
    const end = (result: Result<IncomingMessage, Unanswered>) => {
      signal.removeEventListener('abort', giveUp)
      resolve(result)
    }
    const fail = (found: string) => end(failure({ outcome: 'failed', reached: true, text: found }))
    const giveUp = () => {
      // Whatever is between may take connections in place of the host.
      end(failure({ outcome: 'stalled', reached: false, text: text.probes.network.answerStalled(host) }))
    }
    request.once('response', (message) => end(success(message)))
    request.once('upgrade', () => fail(text.probes.network.leavesHttp))
    request.on('error', (error) => end(failure(describeNetworkFailure(error, host))))
    request.once('close', () => fail(text.probes.network.closed(host)))
    signal.addEventListener('abort', giveUp)
    if (signal.aborted) giveUp()
    else request.end(body ?? undefined)
  })
}
