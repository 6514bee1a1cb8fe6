import { z } from 'zod'
import { formatDuration, parseDuration } from '../time/duration'
import { parseThreshold, type Threshold, type Unit } from './quantity'
import type { StatusRange } from './target'

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

const exampleThresholds: Record<'milliseconds' | 'fraction', string> = {
  milliseconds: 'a duration like > 3 s or > 250 ms',
  fraction: 'a share like > 85%',
}

/** ">85%" as a threshold of the unit that the monitor measures. */
export function thresholdText(unit: Extract<Unit, 'milliseconds' | 'fraction'>) {
  return z.string().transform((text, context): Threshold => {
    const threshold = parseThreshold(text)
    if (threshold?.unit === unit) return threshold
    return refuse(context, `“${text}” cannot be a threshold here; write ${exampleThresholds[unit]}.`)
  })
}

/** An address that Watchkeeper can check, normalized. */
export const webAddress = z.string().transform((text, context): string => {
  const url = parseAddress(text.trim())
  if (url === null) return refuse(context, `“${text}” is not a web address; write it like https://host/path.`)
  if (url.protocol !== 'http:' && url.protocol !== 'https:')
    return refuse(context, `${url.protocol} is not a scheme Watchkeeper can check; use http:// or https://.`)
  if (url.username !== '' || url.password !== '')
    return refuse(context, 'An address cannot carry a password here; use an Authorization header.')
  url.hash = ''
  return url.href
})

/** "200-299, 401" as ranges. */
export const statusRangesText = z
  .union([z.string(), z.number()])
  .transform((written, context): StatusRange[] => {
    const ranges = String(written).split(',').map(parseStatusRange)
    const understood = ranges.filter((range) => range !== null)
    if (understood.length === ranges.length) return understood
    return refuse(
      context,
      `“${written}” is not a status or a range of them; write it like 200, 200-299 or 200-299, 401.`,
    )
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
  }
  return headers
})

function refuse(context: z.RefinementCtx, sentence: string): never {
  context.addIssue({ code: 'custom', message: sentence })
  return z.NEVER
}

function parseAddress(text: string): URL | null {
  try {
    return new URL(text)
  } catch {
    return null
  }
}

function parseStatusRange(text: string): StatusRange | null {
  const match = /^\s*([1-5]\d\d)\s*(?:-\s*([1-5]\d\d)\s*)?$/.exec(text)
  if (match === null) return null
  const from = Number(match[1])
  const to = match[2] === undefined ? from : Number(match[2])
  return from <= to ? { from, to } : null
}
