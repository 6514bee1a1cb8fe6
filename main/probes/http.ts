import { Agent, type Dispatcher, interceptors, request } from 'undici'
import { formatQuantity } from '../../shared/watch/quantity'
import { formatStatusRanges, type HttpTarget } from '../../shared/watch/target'
import { describeNetworkFailure } from './network-failure'
import type { ProbeResult } from './probe'

const mostRedirects = 5
const mostSearched = 1024 * 1024

/**
 * Asks for a URL. The value is the time until the headers came, and the body where it is searched, in milliseconds.
 * Every check connects anew, so that it also tells whether connecting works.
 */
export async function probeHttp(target: HttpTarget, signal: AbortSignal): Promise<ProbeResult> {
  const agent = new Agent({
    connections: 1,
    pipelining: 0,
    connect: { timeout: 0 },
    headersTimeout: 0,
    bodyTimeout: 0,
  })
  try {
    return await ask(target, dispatcherFor(target, agent), signal)
  } catch (error) {
    if (isTooManyRedirects(error)) return failed(`more than ${mostRedirects} redirects`)
    return describeNetworkFailure(error, new URL(target.url).hostname)
  } finally {
    await agent.destroy().catch(() => undefined)
  }
}

async function ask(target: HttpTarget, dispatcher: Dispatcher, signal: AbortSignal): Promise<ProbeResult> {
  const begun = performance.now()
  const { statusCode, body } = await request(target.url, {
    method: target.method,
    headers: { 'user-agent': 'Watchkeeper', accept: '*/*', ...target.headers },
    dispatcher,
    signal,
  })
  body.on('error', () => undefined)
  if (!isExpected(target, statusCode)) {
    body.destroy()
    return failed(`${statusCode} where ${formatStatusRanges(target.expectStatus)} is expected`)
  }
  const missing = target.expectText !== null && !(await contains(body, target.expectText))
  body.destroy()
  if (missing) return failed(`${statusCode}, but the text “${target.expectText}” is not in the body`)
  const elapsed = performance.now() - begun
  return {
    outcome: 'answered',
    value: elapsed,
    unit: 'milliseconds',
    text: `${statusCode} in ${formatQuantity(elapsed, 'milliseconds')}`,
  }
}

/** Redirects are followed, unless one is what is expected. */
function dispatcherFor(target: HttpTarget, agent: Agent): Dispatcher {
  if (target.expectStatus.some(({ from, to }) => from < 400 && to >= 300)) return agent
  return agent.compose(interceptors.redirect({ maxRedirections: mostRedirects, throwOnMaxRedirect: true }))
}

function isExpected(target: HttpTarget, status: number): boolean {
  return target.expectStatus.some(({ from, to }) => status >= from && status <= to)
}

/** Whether the first megabyte of a body contains a text. */
async function contains(body: AsyncIterable<Uint8Array>, text: string): Promise<boolean> {
  const decoder = new TextDecoder()
  let searched = ''
  let bytes = 0
  for await (const chunk of body) {
    searched = searched.slice(-text.length) + decoder.decode(chunk, { stream: true })
    if (searched.includes(text)) return true
    bytes += chunk.byteLength
    if (bytes >= mostSearched) return false
  }
  return false
}

function isTooManyRedirects(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'UND_ERR_REDIRECT_MAX'
}

function failed(text: string): ProbeResult {
  return { outcome: 'failed', reached: true, text }
}
