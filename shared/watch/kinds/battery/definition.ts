import { z } from 'zod'
import { commonFields, commonMeanings } from '../../common-fields'
import type { BatteryTarget } from './target'

/** How full this laptop's battery is, as a person writes it. */
export const batteryDefinitionSchema = z.strictObject({ ...commonFields, kind: z.literal('battery') })
export type BatteryDefinition = z.infer<typeof batteryDefinitionSchema>

export const batteryReadSchema = batteryDefinitionSchema.extend(commonMeanings)

export function batteryTarget(): BatteryTarget {
  return { kind: 'battery' }
}
