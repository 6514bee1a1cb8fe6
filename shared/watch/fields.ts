import { z } from 'zod'
import { secretNameProblem, secretsNamed } from '../secrets/reference'
import { text } from '../text/text'
import { formatDuration, parseDuration } from '../time/duration'
import { parseUrl } from '../url'
import { type Aggregate, parseAggregate } from './aggregation'
import { forwardedHeaders } from './kinds/forwarded-headers'
import type { ClearLevel } from './levels'
import { type Need, parseNeed } from './needs'
import { formatQuantity, type Threshold } from './quantity'
import { parseThreshold } from './read-quantity'

/** Fields of a monitor's definition that are text with a meaning; each becomes what it means or says what is allowed. */

/** "60s" as milliseconds within limits. */
export function durationText(limits: { atLeast: number; atMost: number }) {
  return z.string().transform((written, context): number => {
    const milliseconds = parseDuration(written)
    if (milliseconds === null) return refuse(context, text.watch.problems.duration(written))
    if (milliseconds < limits.atLeast)
      return refuse(context, text.watch.problems.tooShort(written, formatDuration(limits.atLeast)))
    if (milliseconds > limits.atMost)
      return refuse(context, text.watch.problems.tooLong(written, formatDuration(limits.atMost)))
    return milliseconds
  })
}

/** ">85%" as a threshold. */
export const thresholdText = z.string().transform((written, context): Threshold => {
  return parseThreshold(written) ?? refuse(context, text.watch.problems.threshold(written))
})

/** "75%" or "< 75%" as the level at which a trouble is over. */
export const clearLevelText = z.string().transform((written, context): ClearLevel => {
  const level = parseThreshold(written) ?? parseThreshold(`from ${written.trim()}`)
  if (level === null) return refuse(context, text.watch.problems.clearLevel(written))
  return { value: level.value, unit: level.unit }
})

/** "p95" as a way to make many values one. */
export const aggregateText = z.string().transform((written, context): Aggregate => {
  return parseAggregate(written) ?? refuse(context, text.watch.problems.aggregate(written))
})

/** "20%" as a share of 1. */
export const shareText = z.string().transform((written, context): number => {
  const level = parseThreshold(`from ${written.trim()}`)
  if (level?.unit === 'fraction' && level.value <= 1) return level.value
  return refuse(context, text.watch.problems.share(written))
})

/** One name or several as what is needed. */
export const needsText = z
  .union([z.string().trim().min(1).max(120), z.array(z.string().trim().min(1).max(120)).max(20)])
  .transform((written): Need[] => [written].flat().map(parseNeed))

/** "1 MB" as bytes within limits. */
export function sizeText(limits: { atLeast: number; atMost: number }) {
  return z.string().transform((written, context): number => {
    const size = parseThreshold(`>= ${written}`)
    if (size?.unit !== 'bytes') return refuse(context, text.watch.problems.size(written))
    if (size.value >= limits.atLeast && size.value <= limits.atMost) return size.value
    const [least, most] = [formatQuantity(limits.atLeast, 'bytes'), formatQuantity(limits.atMost, 'bytes')]
    return refuse(context, text.watch.problems.sizeOutside(written, least, most))
  })
}

/** The name of a host in ASCII, or an address without brackets: "bücher.example", "[2001:db8::1]". */
export const hostText = z.string().transform((written, context): string => {
  const host = parseHost(written.trim().replace(/^\[(.+)\]$/, '$1'))
  return host ?? refuse(context, text.watch.problems.host(written))
})

/** An address that Watchkeeper can check, normalized. */
export const webAddress = z.string().transform((written, context): string => {
  const url = parseUrl(written.trim())
  if (url === null) return refuse(context, text.watch.problems.webAddress(written))
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse(context, text.watch.problems.scheme(url.protocol))
  if (url.username !== '' || url.password !== '') return refuse(context, text.watch.problems.password)
  url.hash = ''
  return url.href
})

/** Header names and values that can be sent, as RFC 9110 allows them. */
export const headersText = z.record(z.string(), z.string()).transform((headers, context) => {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name))
      return refuse(context, text.watch.problems.headerName(name))
    if (!/^[\t\x20-\x7e]*$/.test(value)) return refuse(context, text.watch.problems.headerValue(name))
    const problem = secretNameProblem(value)
    if (problem !== null) return refuse(context, problem)
    if (forwardedHeaders.has(name.toLowerCase()) && secretsNamed([value]).length > 0)
      return refuse(context, text.watch.problems.headerSecret(name))
  }
  return headers
})

/** What the documentation says of headers, after what they are for. */
export function describeHeaders(what: string): string {
  return `${what} They are stored as they are, but for secrets: in a value, \`{secret:NAME}\` stands for the secret of that name, which each laptop holds by itself and sends to the server it was entered for.`
}

/** Says in a sentence why a text cannot be what it should be. */
export function refuse(context: z.RefinementCtx, sentence: string): never {
  context.addIssue({ code: 'custom', message: sentence })
  return z.NEVER
}

function parseHost(written: string): string | null {
  if (/^[\da-f:.]*:[\da-f:.]*(?:%[\w.-]+)?$/i.test(written))
    return parseUrl(`http://[${written.replace(/%.*/, '')}]/`) === null ? null : written
  if (written.startsWith('-') || /[\s/?#@:\\]/.test(written)) return null
  const name = parseUrl(`http://${written}/`)?.hostname.replace(/\.$/, '') ?? ''
  return name === '' ? null : name
}
