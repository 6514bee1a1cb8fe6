import { z } from 'zod'
import { failure, type Result, success } from '../result'
import { text } from '../text/text'
import type { FieldProblem } from '../watch/monitor'
import { emailDefinitionSchema } from './kinds/email'
import { pagerdutyDefinitionSchema } from './kinds/pagerduty'
import { slackDefinitionSchema } from './kinds/slack'
import { smsDefinitionSchema } from './kinds/sms'
import { webhookDefinitionSchema } from './kinds/webhook'

/** A channel as it is kept: everything but its secrets. */
export const channelDefinitionSchema = z.discriminatedUnion(
  'kind',
  [
    slackDefinitionSchema,
    pagerdutyDefinitionSchema,
    emailDefinitionSchema,
    smsDefinitionSchema,
    webhookDefinitionSchema,
  ],
  { error: () => text.channels.fields.kind },
)
export type ChannelDefinition = z.output<typeof channelDefinitionSchema>
export type ChannelKind = ChannelDefinition['kind']
export type DefinitionOf<Kind extends ChannelKind> = Extract<ChannelDefinition, { kind: Kind }>

/** Understands what a person wrote, with every default filled in, or says what is wrong, each at its field. */
export function parseChannel(written: unknown): Result<ChannelDefinition, FieldProblem[]> {
  const read = channelDefinitionSchema.safeParse(written)
  if (read.success) return success(read.data)
  return failure(read.error.issues.flatMap(problemsOf))
}

function problemsOf(issue: z.core.$ZodIssue): FieldProblem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: key,
      sentence: text.channels.fields.unknown(key),
    }))
  }
  return [{ field: issue.path.join('.'), sentence: issue.message }]
}
