import { z } from 'zod'
import { text } from '../../../text/text'
import { commonFields, commonMeanings } from '../../common-fields'
import { refuse } from '../../fields'
import type { FieldProblem } from '../../monitor'
import type { FileTarget } from './target'

/** A file that must be there and new enough, such as a backup, as a person writes it. */
export const fileDefinitionSchema = z.strictObject({
  ...commonFields,
  kind: z.literal('file'),
  path: z.string().min(1).max(4096).meta({
    description: 'The file, or the folder in which the newest is looked for, as an absolute path.',
    example: '/var/backups/shop',
  }),
  newest: z.string().min(1).max(255).optional().meta({
    description:
      'Names of the files of the folder, of which the newest counts; `*` is any text, `?` any character.',
    example: 'shop-*.dump',
  }),
  measure: z.enum(['age', 'size']).optional().meta({
    description: 'What the thresholds judge: the time since it was last changed, or its size.',
    default: 'age',
  }),
  sha256: z.string().optional().meta({
    description:
      'The SHA-256 of its content in hexadecimal, or `beside` where the file of the same name with .sha256 after it has it.',
    example: 'beside',
  }),
})
export type FileDefinition = z.infer<typeof fileDefinitionSchema>

const checksumText = z.string().transform((written, context): FileTarget['checksum'] => {
  if (written.trim() === 'beside') return { kind: 'beside' }
  const sha256 = written.trim().toLowerCase()
  if (/^[0-9a-f]{64}$/.test(sha256)) return { kind: 'given', sha256 }
  return refuse(context, text.watch.problems.file.checksum)
})

export const fileReadSchema = fileDefinitionSchema.extend({
  ...commonMeanings,
  sha256: checksumText.optional(),
})

export function fileTarget(read: z.output<typeof fileReadSchema>): FileTarget {
  return {
    kind: 'file',
    path: read.path,
    newest: read.newest ?? null,
    measure: read.measure ?? 'age',
    checksum: read.sha256 ?? { kind: 'none' },
  }
}

export function fileContradictions({ path, newest, checksum }: FileTarget): FieldProblem[] {
  const words = text.watch.problems.file
  const problems: FieldProblem[] = []
  if (!/^(?:[/\\]|[A-Za-z]:[/\\])/.test(path) || path.includes('\0'))
    problems.push({ field: 'path', sentence: words.path })
  if (newest !== null && /[/\\]/.test(newest))
    problems.push({
      field: 'newest',
      sentence: words.newest,
    })
  if (newest !== null && checksum.kind === 'given')
    problems.push({
      field: 'sha256',
      sentence: words.checksumOfNewest,
    })
  return problems
}
