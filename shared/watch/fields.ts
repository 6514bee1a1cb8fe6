import { z } from 'zod'
import { secretNameProblem, secretsNamed } from '../secrets/reference'
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
  return z.string().transform((text, context): number => {
    const milliseconds = parseDuration(text)
    if (milliseconds === null)
      return refuse(context, `“${text}” is not a duration; write it like 30s, 5 min or 1 hour.`)
    if (milliseconds < limits.atLeast)
      return refuse(
        context,
        `“${text}” is too short; the shortest allowed is ${formatDuration(limits.atLeast)}.`,
      )
    if (milliseconds > limits.atMost)
      return refuse(
        context,
        `“${text}” is too long; the longest allowed is ${formatDuration(limits.atMost)}.`,
      )
    return milliseconds
  })
}

/** ">85%" as a threshold. */
export const thresholdText = z.string().transform((text, context): Threshold => {
  return (
    parseThreshold(text) ?? refuse(context, `“${text}” is not a threshold; write it like > 3 s or > 85%.`)
  )
})

/** "75%" or "< 75%" as the level at which a trouble is over. */
export const clearLevelText = z.string().transform((text, context): ClearLevel => {
  const level = parseThreshold(text) ?? parseThreshold(`from ${text.trim()}`)
  if (level === null)
    return refuse(context, `“${text}” is not a level to come back to; write it like 2 s or 75%.`)
  return { value: level.value, unit: level.unit }
})

/** "p95" as a way to make many values one. */
export const aggregateText = z.string().transform((text, context): Aggregate => {
  return (
    parseAggregate(text) ??
    refuse(
      context,
      `“${text}” is no way to make many values one; use average, rate, min, max or a percentile like p95.`,
    )
  )
})

/** "20%" as a share of 1. */
export const shareText = z.string().transform((text, context): number => {
  const level = parseThreshold(`from ${text.trim()}`)
  if (level?.unit === 'fraction' && level.value <= 1) return level.value
  return refuse(context, `“${text}” is not a share; write it like 20%.`)
})

/** One name or several as what is needed. */
export const needsText = z
  .union([z.string().trim().min(1).max(120), z.array(z.string().trim().min(1).max(120)).max(20)])
  .transform((written): Need[] => [written].flat().map(parseNeed))

/** "1 MB" as bytes within limits. */
export function sizeText(limits: { atLeast: number; atMost: number }) {
  return z.string().transform((text, context): number => {
    const size = parseThreshold(`>= ${text}`)
    if (size?.unit !== 'bytes')
      return refuse(context, `“${text}” is not a size; write it like 500 kB or 2 MB.`)
    if (size.value >= limits.atLeast && size.value <= limits.atMost) return size.value
    const allowed = [limits.atLeast, limits.atMost].map((limit) => formatQuantity(limit, 'bytes'))
    return refuse(context, `“${text}” is not from ${allowed.join(' to ')}.`)
  })
}

/** The name of a host in ASCII, or an address without brackets: "bücher.example", "[2001:db8::1]". */
export const hostText = z.string().transform((text, context): string => {
  const host = parseHost(text.trim().replace(/^\[(.+)\]$/, '$1'))
  return (
    host ?? refuse(context, `“${text}” is not the name or address of a host; write it like db-1.example.`)
  )
})

/** An address that Watchkeeper can check, normalized. */
export const webAddress = z.string().transform((text, context): string => {
  const url = parseUrl(text.trim())
  if (url === null) return refuse(context, `“${text}” is not a web address; write it like https://host/path.`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse(context, `${url.protocol} is not a scheme Watchkeeper can check; use http:// or https://.`)
  if (url.username !== '' || url.password !== '')
    return refuse(context, 'An address cannot carry a password here; use an Authorization header.')
  url.hash = ''
  return url.href
})

/** Header names and values that can be sent, as RFC 9110 allows them. */
export const headersText = z.record(z.string(), z.string()).transform((headers, context) => {
  for (const [name, value] of Object.entries(headers)) {
    if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name))
      return refuse(context, `“${name}” is not the name of a header; use letters, digits and hyphens.`)
    if (!/^[\t\x20-\x7e]*$/.test(value))
      return refuse(
        context,
        `The header ${name} has a character that cannot be sent; use plain ASCII on one line.`,
      )
    const problem = secretNameProblem(value)
    if (problem !== null) return refuse(context, problem)
    if (forwardedHeaders.has(name.toLowerCase()) && secretsNamed([value]).length > 0)
      return refuse(
        context,
        `The header ${name} goes to other hosts too when one redirects; no secret can be in it.`,
      )
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

function parseHost(text: string): string | null {
  if (/^[\da-f:.]*:[\da-f:.]*(?:%[\w.-]+)?$/i.test(text))
    return parseUrl(`http://[${text.replace(/%.*/, '')}]/`) === null ? null : text
  if (text.startsWith('-') || /[\s/?#@:\\]/.test(text)) return null
  const name = parseUrl(`http://${text}/`)?.hostname.replace(/\.$/, '') ?? ''
  return name === '' ? null : name
}
