import { failure, type Result, success } from '../../shared/result'
import { text } from '../../shared/text/text'
import { formatQuantity } from '../../shared/watch/quantity'
import type { Unanswered } from './connection'
import type { Failed } from './probe'
import { askWeb } from './web'

export interface Page {
  status: number
  text: string
}

/**
 * Reads a page of text that is meant for programs, up to `limit` bytes. A redirect is not followed: it leads to a
 * page for people, most often one to sign in.
 */
export async function readPage(
  { url, headers, limit }: { url: string; headers: Readonly<Record<string, string>>; limit: number },
  signal: AbortSignal,
): Promise<Result<Page, Unanswered>> {
  const question = { url, method: 'GET', headers, body: null, mostRedirects: 0, verified: true } as const
  const read = await askWeb<Result<Page, Unanswered>>(question, signal, async (answer) => {
    const body = await answer.read(limit)
    if (!body.ok) return body
    if (body.value.whole) return success({ status: answer.status, text: body.value.text })
    return failure(pageFailed(text.probes.web.tooLarge(formatQuantity(limit, 'bytes'))))
  })
  return 'ok' in read ? read : failure(read)
}

/** Something answered, but not as expected. */
export function pageFailed(text: string): Failed {
  return { outcome: 'failed', reached: true, text }
}

/** An address below another, whose own path and query stay: `/api/v1/query` below `http://host/prometheus/`. */
export function addressBelow(
  url: string,
  path: string,
  query: readonly (readonly [string, string])[],
): string {
  const address = new URL(url)
  address.pathname = `${address.pathname.replace(/\/+$/, '')}${path}`
  for (const [name, value] of query) address.searchParams.append(name, value)
  return address.href
}
