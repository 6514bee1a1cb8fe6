import { z } from 'zod'
import { secretsNamed } from '../../../secrets/reference'
import { text } from '../../../text/text'
import { commonFields, commonMeanings } from '../../common-fields'
import { describeHeaders, headersText, sizeText, webAddress } from '../../fields'
import type { FieldProblem } from '../../monitor'
import { measureText } from '../../unit-names'
import { patternText } from '../pattern'
import { jsonPathText } from './json'
import { statusRangesText } from './statuses'
import type { HttpTarget, StatusRange } from './target'

const jsonFields = z.strictObject({
  path: z.string().meta({ description: 'Where the value is, as RFC 9535 writes it.', example: '$.status' }),
  equals: z.union([z.string(), z.number(), z.boolean(), z.null()]).optional().meta({
    description: 'What it must be.',
    example: 'UP',
  }),
  above: z.number().optional().meta({ description: 'What it must be more than.' }),
  below: z.number().optional().meta({ description: 'What it must be less than.' }),
  unit: z.string().optional().meta({
    description:
      'With a unit, the value is what the monitor measures and thresholds judge, in place of the response time: seconds, milliseconds, percent, ratio, bytes, count and others.',
    example: 'count',
  }),
})

/** An endpoint that is asked by HTTP or HTTPS, as a person writes it. */
export const httpDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('http'),
  url: z.string().meta({
    description: 'The address to ask for, `http://` or `https://`.',
    example: 'https://checkout.example/health',
  }),
  method: z
    .enum(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])
    .optional()
    .meta({ description: 'How to ask.', default: 'GET' }),
  headers: z
    .record(z.string(), z.string())
    .optional()
    .meta({
      description: describeHeaders('Headers to send.'),
      example: '{ Accept: application/json }',
    }),
  body: z.string().max(65_536).optional().meta({ description: 'What to send.', example: '{"ping": true}' }),
  expectStatus: z.union([z.string(), z.number()]).optional().meta({
    description: 'The statuses that are well: one, a range, or several of them.',
    default: '200-299',
    example: '200-299, 401',
  }),
  redirects: z.number().int().min(0).max(20).optional().meta({
    description:
      'How many redirects are followed; none where a redirect is among the expected statuses. Headers that you give go to no other host.',
    default: 5,
  }),
  expectText: z
    .string()
    .min(1)
    .max(1000)
    .optional()
    .meta({ description: 'Text that the body must contain.' }),
  rejectText: z.string().min(1).max(1000).optional().meta({
    description: 'Text that the body must not contain.',
  }),
  expectPattern: z.string().optional().meta({
    description: 'A regular expression that must be found in the body, in RE2’s syntax.',
    example: 'version \\d+\\.\\d+',
  }),
  rejectPattern: z.string().optional().meta({
    description: 'A regular expression that must not be found in the body, in RE2’s syntax.',
  }),
  json: jsonFields.optional().meta({ description: 'A value of the body, which is JSON.' }),
  bodyLimit: z.string().optional().meta({
    description: 'How much of the body is read at most, from 1 kB to 16 MB, counted as it is unpacked.',
    default: '1 MB',
    unit: 'size',
  }),
  ignoreCertificate: z.boolean().optional().meta({
    description: 'Take any certificate. Whoever is in between can then read and change what is sent.',
    default: false,
  }),
})
export type HttpDefinition = z.infer<typeof httpDefinitionSchema>

export const httpReadSchema = httpDefinitionSchema.extend({
  ...commonMeanings,
  url: webAddress,
  headers: headersText.optional(),
  expectStatus: statusRangesText.optional(),
  expectPattern: patternText.optional(),
  rejectPattern: patternText.optional(),
  json: jsonFields.extend({ path: jsonPathText, unit: measureText.optional() }).optional(),
  bodyLimit: sizeText({ atLeast: 1000, atMost: 16_000_000 }).optional(),
})

const usualStatuses: StatusRange[] = [{ from: 200, to: 299 }]
const usualRedirects = 5
const usualBodyLimit = 1_000_000

export function httpTarget(read: z.output<typeof httpReadSchema>): HttpTarget {
  return {
    kind: 'http',
    url: read.url,
    method: read.method ?? 'GET',
    headers: read.headers ?? {},
    body: read.body ?? null,
    expectStatus: read.expectStatus ?? usualStatuses,
    redirects: read.redirects ?? usualRedirects,
    content: {
      expectText: read.expectText ?? null,
      rejectText: read.rejectText ?? null,
      expectPattern: read.expectPattern ?? null,
      rejectPattern: read.rejectPattern ?? null,
      json: jsonExpectation(read.json),
    },
    bodyLimit: read.bodyLimit ?? usualBodyLimit,
    ignoreCertificate: read.ignoreCertificate ?? false,
  }
}

export function httpContradictions(target: HttpTarget): FieldProblem[] {
  const { method, headers, body, content, ignoreCertificate } = target
  const words = text.watch.problems.http
  const problems: FieldProblem[] = []
  if (ignoreCertificate && secretsNamed(Object.values(headers)).length > 0)
    problems.push({
      field: 'ignoreCertificate',
      sentence: words.secretWithoutCertificate,
    })
  if (body !== null && (method === 'GET' || method === 'HEAD'))
    problems.push({ field: 'body', sentence: words.noBody(method) })
  if (method === 'HEAD')
    for (const [field, wanted] of Object.entries(content))
      if (wanted !== null) problems.push({ field, sentence: words.head })
  const { json } = content
  if (json !== null && json.measure === null && ![json.equals, json.above, json.below].some(isGiven))
    problems.push({
      field: 'json.equals',
      sentence: words.json,
    })
  return problems
}

function jsonExpectation(read: z.output<typeof httpReadSchema>['json']): HttpTarget['content']['json'] {
  if (read === undefined) return null
  const { unit, ...expected } = read
  return { ...expected, measure: unit ?? null }
}

function isGiven(value: unknown): boolean {
  return value !== undefined
}
