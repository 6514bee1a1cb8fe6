import { z } from 'zod'
import { commonFields, commonMeanings } from '../../common-fields'
import type { CpuTarget } from './target'

/** The processor of this laptop. */
export const cpuDefinitionSchema = z.strictObject({ ...commonFields, kind: z.literal('cpu') })
export type CpuDefinition = z.infer<typeof cpuDefinitionSchema>

export const cpuReadSchema = cpuDefinitionSchema.extend(commonMeanings)

export function cpuTarget(): CpuTarget {
  return { kind: 'cpu' }
}
