import { z } from 'zod'
import { text } from '../../../text/text'
import { commonFields, commonMeanings } from '../../common-fields'
import { hostText, shareText } from '../../fields'
import type { FieldProblem } from '../../monitor'
import type { PingTarget } from './target'

/** A host that must answer pings, as a person writes it. */
export const pingDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('ping'),
  host: z.string().trim().min(1).meta({
    description: 'A name or an address, IPv4 or IPv6.',
    example: 'gateway.example',
  }),
  family: z.literal([4, 6]).optional().meta({
    description: 'The version of IP.',
    default: 'the one that the name leads to',
  }),
  count: z.number().int().min(1).max(20).optional().meta({
    description: 'How many packets are sent, a fifth of a second apart.',
    default: 5,
  }),
  warningLoss: z.string().optional().meta({
    description: 'More lost packets than this share are a warning.',
    default: '20%',
    unit: 'share',
  }),
  criticalLoss: z.string().optional().meta({
    description:
      'More lost packets than this share are critical. When all are lost, the host does not answer.',
    default: '60%',
    unit: 'share',
  }),
})
export type PingDefinition = z.infer<typeof pingDefinitionSchema>

export const pingReadSchema = pingDefinitionSchema.extend({
  ...commonMeanings,
  host: hostText,
  warningLoss: shareText.optional(),
  criticalLoss: shareText.optional(),
})

export function pingTarget(read: z.output<typeof pingReadSchema>): PingTarget {
  return {
    kind: 'ping',
    host: read.host,
    family: read.family ?? (read.host.includes(':') ? 6 : null),
    count: read.count ?? 5,
    warningLoss: read.warningLoss ?? 0.2,
    criticalLoss: read.criticalLoss ?? 0.6,
  }
}

export function pingContradictions({ host, family, warningLoss, criticalLoss }: PingTarget): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (criticalLoss < warningLoss)
    problems.push({
      field: 'criticalLoss',
      sentence: text.watch.problems.loss,
    })
  if (family === 4 && host.includes(':'))
    problems.push({ field: 'family', sentence: text.watch.problems.addressFamily })
  return problems
}
