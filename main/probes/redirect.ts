import type { IncomingMessage } from 'node:http'
import { failure, type Result, success } from '../../shared/result'
import { text } from '../../shared/text/text'
import { parseUrl } from '../../shared/url'
import { forwardedHeaders } from '../../shared/watch/kinds/forwarded-headers'
import { shownLine } from '../../shared/watch/shown-text'
import type { Question } from './exchange'
import type { Failed } from './probe'

const redirects = new Set([301, 302, 303, 307, 308])

/**
 * What an answer says to ask instead, as RFC 9110 has it; null for one that redirects nowhere. What a person gave
 * with the question, a password above all, goes to no other host.
 */
export function redirected(
  question: Question,
  { statusCode = 0, headers: { location } }: Pick<IncomingMessage, 'statusCode' | 'headers'>,
): Result<Question, Failed> | null {
  if (!redirects.has(statusCode) || location === undefined) return null
  const to = parseUrl(location, question.url)
  if (to === null) return refused(text.probes.web.redirectsNowhere(statusCode, shownLine(location, 200)))
  const from = new URL(question.url)
  if (to.protocol !== 'http:' && to.protocol !== 'https:')
    return refused(text.probes.web.redirectNotFollowed(statusCode, to.protocol))
  ;[to.username, to.password, to.hash] = ['', '', '']
  const next = withMethod(question, statusCode)
  if (to.origin === from.origin) return success({ ...next, url: to.href })
  if (next.body !== null) return refused(text.probes.web.sentRedirectNotFollowed(statusCode, to.host))
  const headers = Object.entries(next.headers).filter(([name]) => forwardedHeaders.has(name.toLowerCase()))
  return success({ ...next, url: to.href, headers: Object.fromEntries(headers) })
}

/** 303, and by custom 301 and 302 after POST, turn what was sent into a question. */
function withMethod(question: Question, status: number): Question {
  const { method } = question
  const asks = method === 'GET' || method === 'HEAD'
  if (asks || (status !== 303 && !(method === 'POST' && status < 303))) return question
  const headers = Object.entries(question.headers).filter(([name]) => !/^content-/i.test(name))
  return { ...question, method: 'GET', body: null, headers: Object.fromEntries(headers) }
}

function refused(text: string): Result<Question, Failed> {
  return failure({ outcome: 'failed', reached: true, text })
}
