import { z } from 'zod'
import { severitySchema } from '../../../incident/severity'
import { text } from '../../../text/text'
import { commonFields, commonMeanings } from '../../common-fields'
import { describeHeaders, headersText, webAddress } from '../../fields'
import type { AlertmanagerTarget } from './target'

/** An Alertmanager whose active alerts become alerts here, as a person writes it. */
export const alertmanagerDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('alertmanager'),
  url: z
    .string()
    .meta({ description: 'Where it is, without /api.', example: 'http://alertmanager.example:9093' }),
  matchers: z
    .array(
      z.string().regex(/^\s*[a-zA-Z_][a-zA-Z0-9_]*\s*(?:=|!=|=~|!~)/, {
        error: (): string => text.watch.problems.matcher,
      }),
    )
    .max(50)
    .optional()
    .meta({
      description:
        'What an alert’s labels must be, as Alertmanager writes it. Silenced and inhibited alerts never count.',
      example: '[team="shop"]',
    }),
  headers: z
    .record(z.string(), z.string())
    .optional()
    .meta({ description: describeHeaders('Headers to send, such as Authorization.') }),
  severities: z
    .record(z.string(), z.union([severitySchema, z.enum(['warning', 'critical', 'ignored'])]))
    .optional()
    .meta({
      description: 'What values of the label `severity` mean: P1 to P4, warning, critical or ignored.',
      default:
        'critical, page, emergency, fatal and error are critical; none, info and the alert Watchdog are ignored; all else is a warning',
      example: '{ page: P1, ticket: P3 }',
    }),
})
export type AlertmanagerDefinition = z.infer<typeof alertmanagerDefinitionSchema>

export const alertmanagerReadSchema = alertmanagerDefinitionSchema.extend({
  ...commonMeanings,
  url: webAddress,
  headers: headersText.optional(),
})

export function alertmanagerTarget(read: z.output<typeof alertmanagerReadSchema>): AlertmanagerTarget {
  return {
    kind: 'alertmanager',
    url: read.url,
    matchers: read.matchers ?? [],
    headers: read.headers ?? {},
    severities: read.severities ?? {},
  }
}
