import { z } from 'zod'
import { text } from '../../../text/text'
import { commonFields, commonMeanings } from '../../common-fields'
import type { FieldProblem } from '../../monitor'
import { patternText } from '../pattern'
import type { ProcessTarget } from './target'

/** A program that must run on this laptop, as a person writes it. */
export const processDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('process'),
  program: z
    .string()
    .trim()
    .min(1)
    .max(255)
    .optional()
    .meta({ description: 'The program, by its name.', example: 'postgres' }),
  pattern: z.string().optional().meta({
    description: 'A regular expression that its command line must have, in place of the name.',
    example: 'java .*checkout',
  }),
  atLeast: z
    .number()
    .int()
    .min(0)
    .max(100_000)
    .optional()
    .meta({ description: 'How many must run at least.', default: 1 }),
  atMost: z
    .number()
    .int()
    .min(0)
    .max(100_000)
    .optional()
    .meta({ description: 'How many may run at most.', default: 'any number' }),
})
export type ProcessDefinition = z.infer<typeof processDefinitionSchema>

export const processReadSchema = processDefinitionSchema.extend({
  ...commonMeanings,
  pattern: patternText.optional(),
})

export function processTarget(read: z.output<typeof processReadSchema>): ProcessTarget {
  const { program, pattern, atLeast, atMost } = read
  return {
    kind: 'process',
    matching: pattern === undefined ? { by: 'program', program: program ?? '' } : { by: 'pattern', pattern },
    atLeast: atLeast ?? 1,
    atMost: atMost ?? null,
  }
}

export function processContradictions({ matching, atLeast, atMost }: ProcessTarget): FieldProblem[] {
  const problems: FieldProblem[] = []
  if (matching.by === 'program' && matching.program === '')
    problems.push({ field: 'program', sentence: text.watch.problems.noProcess })
  if (atMost !== null && atMost < atLeast)
    problems.push({ field: 'atMost', sentence: text.watch.problems.atMostBelowAtLeast })
  return problems
}
