import { setImmediate as breathe } from 'node:timers/promises'
import { text } from '../../shared/text/text'
import { parseUrl } from '../../shared/url'
import { findJson, type JsonFinding } from '../../shared/watch/kinds/http/json'
import {
  type BodyExpectation,
  formatStatusRanges,
  type HttpTarget,
} from '../../shared/watch/kinds/http/target'
import { searching } from '../../shared/watch/kinds/pattern'
import { formatQuantity, type Unit } from '../../shared/watch/quantity'
import { shownLine } from '../../shared/watch/shown-text'
import type { Body } from './body'
import type { Failed, ProbeResult, Stalled } from './probe'
import { askWeb, type WebAnswer } from './web'

/**
 * Asks for a URL. The value is the time until the headers came, and the body where it is looked at, in milliseconds;
 * or the number that the JSON of the body has at a path.
 */
export async function probeHttp(target: HttpTarget, signal: AbortSignal): Promise<ProbeResult> {
  const begun = performance.now()
  const { url, method, headers, body, ignoreCertificate } = target
  const mostRedirects = expectsRedirect(target) ? 0 : target.redirects
  const question = { url, method, headers, body, mostRedirects, verified: !ignoreCertificate }
  return askWeb(question, signal, async (answer) => ({
    ...(await judgeAnswer(target, answer, begun, signal)),
    ...diverted(url, answer),
  }))
}

/** Who answered when the URL leads to another host, by redirects that were followed or one that was not. */
function diverted(asked: string, { url, headers: { location = '' } }: WebAnswer): { divertedTo?: string } {
  if (location === '' && url === asked) return {}
  const leads = parseUrl(location, url) ?? new URL(url)
  return leads.hostname === new URL(asked).hostname ? {} : { divertedTo: leads.hostname }
}

async function judgeAnswer(
  target: HttpTarget,
  answer: WebAnswer,
  begun: number,
  signal: AbortSignal,
): Promise<ProbeResult> {
  const { status, timings } = answer
  if (!target.expectStatus.some(({ from, to }) => status >= from && status <= to))
    return { ...unexpectedStatus(target, answer), timings }
  if (Object.values(target.content).every((wanted) => wanted === null))
    return answered(status, performance.now() - begun, timings, null)
  const headersAt = performance.now()
  const body = await answer.read(target.bodyLimit)
  if (!body.ok) return { ...body.error, text: text.probes.web.but(status, body.error.text), timings }
  const now = performance.now()
  const finding = await lookAt(body.value, target, signal)
  const allTimings = { ...timings, body: now - headersAt }
  if ('outcome' in finding) return { ...finding, timings: allTimings }
  if (!finding.ok) return { ...failed(text.probes.web.but(status, finding.text)), timings: allTimings }
  return answered(status, now - begun, allTimings, finding.measured)
}

/** What is wrong with a body, or the number that was measured in it. */
async function lookAt(
  { text: read, whole }: Body,
  { content, bodyLimit }: HttpTarget,
  signal: AbortSignal,
): Promise<JsonFinding | Stalled> {
  const words = text.probes.body
  const searched = whole ? words.whole : words.beginning(formatQuantity(bodyLimit, 'bytes'))
  const { expectText, rejectText, json } = content
  if (expectText !== null && !read.includes(expectText))
    return { ok: false, text: words.noText(expectText, searched) }
  if (rejectText !== null && read.includes(rejectText))
    return { ok: false, text: words.unwantedText(rejectText, searched) }
  const unmet = await unmetPattern(read, content, searched, signal)
  if (unmet !== null) return unmet
  if (json === null) return { ok: true, measured: null }
  if (!whole)
    return {
      ok: false,
      text: words.tooLargeForJson(formatQuantity(bodyLimit, 'bytes')),
    }
  return findJson(json, read)
}

async function unmetPattern(
  read: string,
  { expectPattern, rejectPattern }: BodyExpectation,
  searched: string,
  signal: AbortSignal,
): Promise<JsonFinding | Stalled | null> {
  const words = text.probes.body
  for (const [pattern, wanted] of [
    [expectPattern, true],
    [rejectPattern, false],
  ] as const) {
    if (pattern === null) continue
    const found = await search(pattern, read, signal)
    if (found === null) return { outcome: 'stalled', reached: true, text: words.patternStalled }
    if (found !== wanted)
      return {
        ok: false,
        text: found ? words.pattern(pattern, searched) : words.noPattern(pattern, searched),
      }
  }
  return null
}

/** Null when the signal aborts before it is known. Other work goes on between the pieces of a long text. */
async function search(pattern: string, read: string, signal: AbortSignal): Promise<boolean | null> {
  const search = searching(pattern, read)
  for (let step = search.next(); ; step = search.next()) {
    if (step.done === true) return step.value
    if (signal.aborted) return null
    await breathe()
  }
}

function expectsRedirect({ expectStatus }: HttpTarget): boolean {
  return expectStatus.some(({ from, to }) => from < 400 && to >= 300)
}

function unexpectedStatus({ expectStatus }: HttpTarget, { status, headers }: WebAnswer): Failed {
  const leads = status >= 300 && status < 400 && headers.location !== undefined
  const what = leads ? text.probes.web.redirect(status, shownLine(headers.location ?? '', 200)) : `${status}`
  return failed(text.probes.web.expected(what, formatStatusRanges(expectStatus)))
}

function answered(
  status: number,
  elapsed: number,
  timings: WebAnswer['timings'],
  measured: { value: number; unit: Unit } | null,
): ProbeResult {
  const { value, unit } = measured ?? { value: elapsed, unit: 'milliseconds' as const }
  const told = text.probes.web.answered(status, formatQuantity(elapsed, 'milliseconds'))
  return {
    outcome: 'answered',
    value,
    unit,
    text: measured === null ? told : text.probes.web.measured(told, formatQuantity(value, unit)),
    timings,
  }
}

function failed(found: string): Failed {
  return { outcome: 'failed', reached: true, text: found }
}
