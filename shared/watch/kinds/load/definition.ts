import { z } from 'zod'
import { commonFields, commonMeanings } from '../../common-fields'
import type { LoadTarget } from './target'

/** The system's load average for each core, as a person writes it. */
export const loadDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('load'),
  average: z
    .enum(['1 min', '5 min', '15 min'])
    .optional()
    .meta({ description: 'Over what time the system averages it.', default: '5 min' }),
})
export type LoadDefinition = z.infer<typeof loadDefinitionSchema>

export const loadReadSchema = loadDefinitionSchema.extend(commonMeanings)

const minutes = { '1 min': 1, '5 min': 5, '15 min': 15 } as const

export function loadTarget({ average = '5 min' }: z.output<typeof loadReadSchema>): LoadTarget {
  return { kind: 'load', average: minutes[average] }
}
