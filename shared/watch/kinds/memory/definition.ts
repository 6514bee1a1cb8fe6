import { z } from 'zod'
import { commonFields, commonMeanings } from '../../common-fields'
import type { MemoryTarget } from './target'

/** The memory of this laptop. */
export const memoryDefinitionSchema = z.strictObject({ ...commonFields, kind: z.literal('memory') })
export type MemoryDefinition = z.infer<typeof memoryDefinitionSchema>

export const memoryReadSchema = memoryDefinitionSchema.extend(commonMeanings)

export function memoryTarget(): MemoryTarget {
  return { kind: 'memory' }
}
