import { z } from 'zod'
import { commonFields, commonMeanings } from '../../common-fields'
import { describeHeaders, headersText, webAddress } from '../../fields'
import { measureText } from '../../unit-names'
import { choiceFor } from '../series'
import type { PrometheusTarget } from './target'

/** A query that a Prometheus server answers, as a person writes it. */
export const prometheusDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('prometheus'),
  url: z.string().meta({
    description: 'Where the server is, without /api.',
    example: 'http://prometheus.example:9090',
  }),
  query: z.string().trim().min(1).max(8000).meta({
    description: 'What to ask, in PromQL: an instant vector or a scalar.',
    example: 'avg(rate(http_request_duration_seconds_sum[5m]))',
  }),
  headers: z
    .record(z.string(), z.string())
    .optional()
    .meta({
      description: describeHeaders('Headers to send, such as Authorization.'),
      example: '{ Authorization: "Bearer {secret:prometheus}" }',
    }),
  unit: z.string().optional().meta({
    description:
      'The unit of the query’s numbers: seconds, milliseconds, percent, ratio, bytes, count, per second, bytes per second.',
    default: 'count',
  }),
  expect: z.enum(['one', 'any', 'all']).optional().meta({
    description:
      'What several series mean: `one`, that there may be no more than one; `any`, that one beyond the threshold is trouble; `all`, that only all of them are.',
    default: 'one',
  }),
  empty: z
    .enum(['failed', 'ok', 'unknown'])
    .optional()
    .meta({ description: 'What it means that the query finds nothing.', default: 'failed' }),
})
export type PrometheusDefinition = z.infer<typeof prometheusDefinitionSchema>

export const prometheusReadSchema = prometheusDefinitionSchema.extend({
  ...commonMeanings,
  url: webAddress,
  headers: headersText.optional(),
  unit: measureText.optional(),
})

export function prometheusTarget(read: z.output<typeof prometheusReadSchema>): PrometheusTarget {
  return {
    kind: 'prometheus',
    url: read.url,
    query: read.query,
    headers: read.headers ?? {},
    measure: read.unit ?? { unit: 'count', scale: 1 },
    choice: choiceFor(read.expect ?? 'one', read.critical ?? read.warning ?? null),
    empty: read.empty ?? 'failed',
  }
}
