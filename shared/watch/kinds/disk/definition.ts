import { z } from 'zod'
import { commonFields, commonMeanings } from '../../common-fields'
import type { DiskTarget } from './target'

/** How full a disk of this laptop is, as a person writes it. */
export const diskDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('disk'),
  path: z.string().min(1).optional().meta({
    description: 'A folder on the disk that is meant.',
    default: 'the root of the system’s disk',
    example: '/srv',
  }),
})
export type DiskDefinition = z.infer<typeof diskDefinitionSchema>

export const diskReadSchema = diskDefinitionSchema.extend(commonMeanings)

export function diskTarget({ path }: z.output<typeof diskReadSchema>): DiskTarget {
  return { kind: 'disk', path: path ?? null }
}
