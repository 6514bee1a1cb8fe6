import type { IncomingHttpHeaders } from 'node:http'
import type { Result } from '../../shared/result'
import { text } from '../../shared/text/text'
import type { Timings } from '../../shared/watch/view'
import { type Body, readBody } from './body'
import type { Unanswered } from './connection'
import { type Exchange, exchange, type Question } from './exchange'
import { redirected } from './redirect'

export interface WebQuestion extends Question {
  /** 0: a redirect is not followed but an answer like others. */
  mostRedirects: number
  /** Whether the certificate has to be good. */
  verified: boolean
}

/** An answer whose headers have come. */
export interface WebAnswer {
  /** Who answered, after all redirects. */
  url: string
  status: number
  headers: IncomingHttpHeaders
  /** Of all redirects together, until the headers came. */
  timings: Timings
  /** Reads the body, decompressed, up to so many bytes. */
  read(limit: number): Promise<Result<Body, Unanswered>>
}

/**
 * Asks by HTTP or HTTPS over a connection of its own, follows redirects, and has `use` look at the answer. Nothing
 * stays open afterwards.
 */
export async function askWeb<Found>(
  question: WebQuestion,
  signal: AbortSignal,
  use: (answer: WebAnswer) => Promise<Found>,
): Promise<Found | Unanswered> {
  const { mostRedirects, verified } = question
  let asked: Question = question
  let timings: Timings = {}
  for (let followed = 0; ; followed += 1) {
    const answered = await exchange(asked, verified, signal)
    if (!answered.ok) return answered.error
    timings = followed === 0 ? answered.value.timings : added(timings, answered.value.timings)
    try {
      const next = mostRedirects === 0 ? null : redirected(asked, answered.value.message)
      if (next === null) return await use(answerOf(asked.url, answered.value, timings, signal))
      if (!next.ok) return next.error
      if (followed === mostRedirects) return tooMany(mostRedirects)
      asked = next.value
    } finally {
      answered.value.close()
    }
  }
}

function answerOf(url: string, { message }: Exchange, timings: Timings, signal: AbortSignal): WebAnswer {
  return {
    url,
    status: message.statusCode ?? 0,
    headers: message.headers,
    timings,
    read: (limit) => readBody(message, limit, signal),
  }
}

function tooMany(redirects: number): Unanswered {
  return { outcome: 'failed', reached: true, text: text.probes.web.tooManyRedirects(redirects) }
}

const parts = ['lookup', 'connect', 'tls', 'firstByte', 'body'] as const

function added(one: Timings, other: Timings): Timings {
  const sums = parts.flatMap((part) => {
    const both = [one[part], other[part]].filter((time) => time !== undefined)
    return both.length === 0 ? [] : [[part, both.reduce((sum, time) => sum + time, 0)] as const]
  })
  return Object.fromEntries(sums)
}
