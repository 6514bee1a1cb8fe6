import { rootCertificates } from 'node:tls'
import { readRetryAfter } from '../../shared/channels/backoff'
import type { Delivery } from '../../shared/channels/lane'
import { shortened } from '../../shared/channels/text'
import { text } from '../../shared/text/text'
import { describeNetworkFailure } from '../probes/network-failure'

export interface HttpMessage {
  url: string
  method: 'POST' | 'PUT' | 'GET'
  headers: Record<string, string>
  body: string | null
  /** A certificate authority in PEM besides the public ones; null: those only. */
  authority: string | null
}

/** Options of a TLS connection that trusts one more authority; null: the public ones only. */
export function trusting(authority: string | null): { ca?: string[] } {
  return authority === null ? {} : { ca: [...rootCertificates, authority] }
}

/** What of an answer's body is read to say why something was refused. */
const mostRead = 4_096
const mostTold = 200

/** Statuses below 500 after which the same message may work later. */
const passing = new Set([408, 425, 429])

/** Sends a message once, without following redirects. `who` is who answers, for the sentences: "Slack". */
export async function sendByHttp(
  who: string,
  message: HttpMessage,
  { signal, now }: { signal: AbortSignal; now(): number },
): Promise<Delivery> {
  const { url, method, headers, body, authority } = message
  const { Agent, request } = await undici()
  const agent = new Agent({ connect: { timeout: 0, ...trusting(authority) } })
  try {
    const { origin, pathname, search } = new URL(url)
    const answer = await request.call(agent, {
      origin,
      path: pathname + search,
      method,
      headers: { 'user-agent': 'Watchkeeper', ...headers },
      body,
      signal,
    })
    answer.body.on('error', () => undefined)
    const { statusCode } = answer
    if (statusCode >= 200 && statusCode < 300) return { outcome: 'sent' }
    const said = await beginningOf(answer.body)
    return judge(who, statusCode, said, readRetryAfter(single(answer.headers['retry-after']), now()))
  } catch (error) {
    return networkFailure(error, new URL(url).hostname, signal)
  } finally {
    await agent.destroy().catch(() => undefined)
  }
}

/**
 * Loaded only where something is sent, since the window waits for the rest; and only these parts, since as a whole it
 * needs a newer Node than an older Electron has.
 */
async function undici() {
  const [agent, api] = await Promise.all([
    import('undici/lib/dispatcher/agent.js'),
    import('undici/lib/api/index.js'),
  ])
  return { Agent: agent.default, request: api.default.request }
}

function judge(who: string, status: number, said: string, after: number | null): Delivery {
  const words = text.channels.delivery
  if (status >= 300 && status < 400) {
    return {
      outcome: 'refused',
      reason: words.pointsElsewhere(who, status),
    }
  }
  if (status === 429) {
    return { outcome: 'failed', reason: words.asksToWait(who, said), after, perhapsArrived: false }
  }
  if (status >= 500 || passing.has(status)) {
    return {
      outcome: 'failed',
      reason: words.answered(who, status, said),
      after,
      perhapsArrived: status >= 500,
    }
  }
  return { outcome: 'refused', reason: words.refused(who, status, said) }
}

/** Failures that come before anything of a message can have been read. */
const before = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EHOSTDOWN',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
])

/** What a broken connection means for a message. */
export function networkFailure(error: unknown, host: string, signal: AbortSignal): Delivery {
  if (signal.aborted) {
    return {
      outcome: 'failed',
      reason: text.channels.delivery.tooLate(host),
      after: null,
      perhapsArrived: true,
    }
  }
  const { text: failure } = describeNetworkFailure(error, host)
  return { outcome: 'failed', reason: sentence(failure), after: null, perhapsArrived: !isBefore(error) }
}

function isBefore(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  if ('code' in error && typeof error.code === 'string') {
    return before.has(error.code) || /CERT|SSL|TLS/.test(error.code)
  }
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(isBefore)
  return isBefore(error.cause)
}

async function beginningOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder()
  let read = ''
  try {
    for await (const chunk of body) {
      read += decoder.decode(chunk, { stream: true })
      if (read.length >= mostRead) break
    }
  } catch {
    // The status says enough.
  }
  return shortened(read.replaceAll(/\s+/g, ' ').trim(), mostTold)
}

function single(header: string | string[] | undefined): string | null {
  return (Array.isArray(header) ? header[0] : header) ?? null
}

function sentence(clause: string): string {
  return `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`
}
