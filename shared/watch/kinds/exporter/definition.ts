import { z } from 'zod'
import { text } from '../../../text/text'
import { commonFields, commonMeanings } from '../../common-fields'
import { describeHeaders, headersText, webAddress } from '../../fields'
import type { Measure } from '../../measure'
import { measureText } from '../../unit-names'
import { choiceFor } from '../series'
import type { ExporterTarget } from './target'

/** One metric of a page that Prometheus could scrape, as a person writes it. */
export const exporterDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('exporter'),
  url: z.string().meta({
    description: 'The page with the metrics.',
    example: 'http://db-1.example:9100/metrics',
  }),
  metricName: z
    .string()
    .regex(/^[a-zA-Z_:][a-zA-Z0-9_:]*$/, { error: (): string => text.watch.problems.metricName })
    .max(500)
    .meta({ description: 'The metric, by its name on the page.', example: 'node_filesystem_avail_bytes' }),
  labels: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: 'Labels that a series must have.', example: '{ mountpoint: / }' }),
  headers: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: describeHeaders('Headers to send, such as Authorization.') }),
  rate: z.boolean().optional().meta({
    description:
      'Whether the value is how much the metric grows each second, from one check to the next. A counter that begins anew is understood.',
    default: false,
  }),
  unit: z.string().optional().meta({
    description: 'The unit of the metric’s numbers: seconds, percent, ratio, bytes or count.',
    default: 'count',
  }),
  expect: z.enum(['one', 'any', 'all', 'sum']).optional().meta({
    description:
      'What several series mean: `one`, that there may be no more than one; `any`, that one beyond the threshold is trouble; `all`, that only all of them are; `sum`, that they are added up.',
    default: 'one',
  }),
})
export type ExporterDefinition = z.infer<typeof exporterDefinitionSchema>

export const exporterReadSchema = exporterDefinitionSchema.extend({
  ...commonMeanings,
  url: webAddress,
  headers: headersText.optional(),
  unit: measureText.optional(),
})

export function exporterTarget(read: z.output<typeof exporterReadSchema>): ExporterTarget {
  const measure = read.unit ?? { unit: 'count', scale: 1 }
  const rate = read.rate ?? false
  return {
    kind: 'exporter',
    url: read.url,
    metric: read.metricName,
    labels: read.labels ?? {},
    headers: read.headers ?? {},
    measure: rate ? perSecond(measure) : measure,
    rate,
    choice: choiceFor(read.expect ?? 'one', read.critical ?? read.warning ?? null),
  }
}

/** How a measure is counted when it is what comes with each second: seconds of work in a second are a share. */
function perSecond({ unit, scale }: Measure): Measure {
  switch (unit) {
    case 'milliseconds':
      return { unit: 'fraction', scale: scale / 1000 }
    case 'bytes':
      return { unit: 'bytes per second', scale }
    default:
      return { unit: 'per second', scale }
  }
}
